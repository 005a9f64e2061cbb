package coop.grappe.purchasing.tax;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row that says what a kind of item is to a tax.
 *
 * @param tax empty: to every tax of the jurisdiction
 * @param prefix the beginning of the classification
 * @param to the last day; null while it is in force
 */
record TaxedItem(
        String jurisdiction,
        String tax,
        String scheme,
        String prefix,
        String category,
        LocalDate from,
        @Nullable LocalDate to) {

    boolean isAbout(Supply supply, String ofTax, LocalDate day) {
        boolean here = supply.jurisdiction().equals(jurisdiction)
                || supply.jurisdiction().startsWith(jurisdiction + "-");
        return here
                && (tax.isEmpty() || tax.equals(ofTax))
                && scheme.equals(supply.scheme())
                && supply.classification().startsWith(prefix)
                && !day.isBefore(from)
                && (to == null || !day.isAfter(to));
    }
}
