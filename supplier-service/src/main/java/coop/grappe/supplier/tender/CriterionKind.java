package coop.grappe.supplier.tender;

import com.fasterxml.jackson.annotation.JsonValue;

/** Whether points come from a formula or from people. */
public enum CriterionKind {
    PRICE("price"),
    QUALITY("quality");

    private final String word;

    CriterionKind(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }
}
