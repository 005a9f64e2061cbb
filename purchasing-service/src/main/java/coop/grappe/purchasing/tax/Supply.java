package coop.grappe.purchasing.tax;

import coop.grappe.platform.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Something that is sold, as far as taxes care.
 *
 * @param jurisdiction the place of supply, such as {@code CA-QC}
 * @param scheme of its classification, such as {@code UNSPSC}
 * @param classification its code
 * @param category what the parties agreed that it is; null: what the table says of its classification
 * @param price before taxes; negative where something is taken back
 */
public record Supply(
        String jurisdiction,
        String scheme,
        String classification,
        @Nullable String category,
        Money price) {

    /** Sold at the standard rates unless the table knows better. */
    public static Supply of(String jurisdiction, String scheme, String classification, Money price) {
        return new Supply(jurisdiction, scheme, classification, null, price);
    }
}
