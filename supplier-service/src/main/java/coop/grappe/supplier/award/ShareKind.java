package coop.grappe.supplier.award;

import com.fasterxml.jackson.annotation.JsonValue;

/** Which way a share is limited. */
public enum ShareKind {
    AT_LEAST("at-least"),
    AT_MOST("at-most");

    private final String word;

    ShareKind(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }
}
