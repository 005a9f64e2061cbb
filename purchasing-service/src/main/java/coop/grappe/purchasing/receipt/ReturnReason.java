package coop.grappe.purchasing.receipt;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** Why goods go back. */
public enum ReturnReason {
    DEFECTIVE("defective"),
    WRONG_ITEM("wrong-item"),
    EXCESS("excess"),
    NOT_WANTED("not-wanted"),
    OTHER("other");

    @EnumeratedValue
    private final String word;

    ReturnReason(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }
}
