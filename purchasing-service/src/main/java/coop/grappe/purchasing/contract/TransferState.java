package coop.grappe.purchasing.contract;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** Where the transfer of an entitlement stands; whatever is decided stays so. */
enum TransferState {
    OFFERED("offered"),
    ACCEPTED("accepted"),
    /** By the member that was to have it. */
    DECLINED("declined"),
    /** By the member that offered it. */
    WITHDRAWN("withdrawn");

    @EnumeratedValue
    private final String word;

    TransferState(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }
}
