package coop.grappe.purchasing.invoice;

import com.fasterxml.jackson.annotation.JsonValue;

/** What is charged beside the goods. */
public enum ChargeKind {
    FREIGHT("freight"),
    FEES("fees"),
    OTHER("other");

    private final String word;

    ChargeKind(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }
}
