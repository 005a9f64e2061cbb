package coop.grappe.purchasing.invoice;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** What a supplier credits a member for. */
public enum CreditReason {
    RETURN("return"),
    PRICE("price"),
    DAMAGED("damaged"),
    DISPUTE("dispute"),
    REBATE("rebate");

    @EnumeratedValue
    private final String word;

    CreditReason(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }
}
