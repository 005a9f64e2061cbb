package coop.grappe.supplier.bid;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** What kind of reason puts a bid out. */
public enum DisqualificationGround {
    /** It does not meet what was asked. */
    NON_COMPLIANT("non-compliant"),
    /** Its price is abnormally low, and its bidder could not explain it. */
    ABNORMALLY_LOW_PRICE("abnormally-low-price");

    @EnumeratedValue
    private final String word;

    DisqualificationGround(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }
}
