package coop.grappe.purchasing.receipt;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** What a receipt notes. */
public enum ReceiptKind {
    DELIVERY("delivery"),
    /** Goods that came for others that went back. */
    REPLACEMENT("replacement"),
    /** What had come in excess is accepted after all. */
    ACCEPTANCE("acceptance"),
    /** Another receipt was wrong; its quantities, negated. */
    REVERSAL("reversal");

    @EnumeratedValue
    private final String word;

    ReceiptKind(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }
}
