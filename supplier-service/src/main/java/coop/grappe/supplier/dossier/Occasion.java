package coop.grappe.supplier.dossier;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** Why a tender file was issued anew. */
public enum Occasion {
    PUBLICATION("publication"),
    AMENDMENT("amendment"),
    ANSWER("answer");

    @EnumeratedValue
    private final String word;

    Occasion(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }
}
