package coop.grappe.purchasing.tax;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of rates.
 *
 * @param jurisdiction where it holds, with all below it: {@code CA} holds in {@code CA-QC}
 * @param category what it is the rate of
 * @param percent such as 9.975
 * @param to the last day; null while it is in force
 * @param onTopOf taxes that belong to its base
 * @param replaces taxes that are not taken where this one is
 */
record TaxRate(
        String jurisdiction,
        String tax,
        String category,
        BigDecimal percent,
        LocalDate from,
        @Nullable LocalDate to,
        Set<String> onTopOf,
        Set<String> replaces) {

    boolean isInForce(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    boolean holdsIn(String place) {
        return place.equals(jurisdiction) || place.startsWith(jurisdiction + "-");
    }
}
