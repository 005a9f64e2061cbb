package coop.grappe.supplier.tender;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** Who may bid. */
public enum Procedure {
    /** Every registered supplier. */
    OPEN("open"),
    /** Who is invited. */
    SELECTIVE("selective"),
    /** Every registered supplier with the qualifications that the rules ask for. */
    RESTRICTED("restricted");

    @EnumeratedValue
    private final String word;

    Procedure(String word) {
        this.word = word;
    }

    /** Whether every supplier may read it, invited or not. */
    boolean isAnnounced() {
        return this != SELECTIVE;
    }

    @JsonValue
    public String word() {
        return word;
    }
}
