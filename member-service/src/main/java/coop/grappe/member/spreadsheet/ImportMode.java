package coop.grappe.member.spreadsheet;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** What becomes of what a spreadsheet says. */
public enum ImportMode {
    /** Nothing is kept; it is said what would be. */
    CHECK("check"),
    /** All of it, or nothing if anything is wrong. */
    ALL("all"),
    /** Every row that is right. */
    VALID("valid");

    @EnumeratedValue
    private final String word;

    ImportMode(String word) {
        this.word = word;
    }

    /** As it stands in a query. */
    public static ImportMode fromString(String word) {
        return valueOf(word.toUpperCase(java.util.Locale.ROOT));
    }

    @JsonValue
    public String word() {
        return word;
    }
}
