package coop.grappe.supplier.award;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import java.util.Optional;

/** Where a complaint stands: a table of one row, {@code open → dismissed | upheld}. */
public enum ComplaintState {
    OPEN("open"),
    DISMISSED("dismissed"),
    UPHELD("upheld");

    @EnumeratedValue
    private final String word;

    ComplaintState(String word) {
        this.word = word;
    }

    /** The state after a resolution; empty if there is nothing to resolve, or this is no resolution. */
    public Optional<ComplaintState> resolvedTo(ComplaintState outcome) {
        return this == OPEN && outcome != OPEN ? Optional.of(outcome) : Optional.empty();
    }

    @JsonValue
    public String word() {
        return word;
    }
}
