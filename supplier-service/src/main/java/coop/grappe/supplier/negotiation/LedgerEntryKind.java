package coop.grappe.supplier.negotiation;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** What the negotiator writes down. */
enum LedgerEntryKind {
    /** What is aimed at for the lot. */
    TARGET("target"),
    /** What the lot may cost at most, or else there is no agreement. */
    WALK_AWAY("walk-away"),
    NOTE("note"),
    /** What was given, and what was got for it. */
    CONCESSION("concession"),
    /** Why something beyond the walk-away was agreed to after all. */
    OVERRIDE("override");

    @EnumeratedValue
    private final String word;

    LedgerEntryKind(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }
}
