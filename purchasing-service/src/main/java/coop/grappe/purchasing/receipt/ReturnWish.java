package coop.grappe.purchasing.receipt;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** What the member wants for what it sends back. */
public enum ReturnWish {
    CREDIT("credit"),
    REPLACEMENT("replacement");

    @EnumeratedValue
    private final String word;

    ReturnWish(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }
}
