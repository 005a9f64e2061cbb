package coop.grappe.purchasing.invoice;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** What settles an invoice, or takes a settlement back. */
public enum PaymentKind {
    /** Money of the member, and what an early payment spares. */
    PAYMENT("payment"),
    /** A part of an approved credit note; no money moves. */
    CREDIT("credit"),
    /** A payment or a credit that did not hold, with the opposite amount. */
    REVERSAL("reversal");

    @EnumeratedValue
    private final String word;

    PaymentKind(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }
}
