package coop.grappe.purchasing.contract;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** Where a price revision stands. */
enum RevisionState {
    /** Its prices hold from its day on. */
    ANNOUNCED("announced"),
    /** The other side says that it is not what the formula gives; its prices do not hold meanwhile. */
    CONTESTED("contested"),
    WITHDRAWN("withdrawn");

    @EnumeratedValue
    private final String word;

    RevisionState(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }
}
