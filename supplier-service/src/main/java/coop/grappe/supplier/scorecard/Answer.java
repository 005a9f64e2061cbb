package coop.grappe.supplier.scorecard;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** What came of an order, as far as it is known; a later answer outweighs an earlier one, in whichever order they arrive. */
public enum Answer {
    PLACED("placed"),
    ACCEPTED("accepted"),
    REJECTED("rejected"),
    CANCELLED("cancelled");

    @EnumeratedValue
    private final String word;

    Answer(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }

    Answer or(Answer other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
