package coop.grappe.purchasing.contract;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** Where an amendment stands; whatever is decided stays so. */
enum AmendmentState {
    PROPOSED("proposed"),
    /** In force. */
    SIGNED("signed"),
    DECLINED("declined"),
    WITHDRAWN("withdrawn");

    @EnumeratedValue
    private final String word;

    AmendmentState(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }
}
