package coop.grappe.purchasing.integration.machine;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** Whether a machine may act. Once revoked it stays so; the same client may be admitted anew. */
enum MachineState {
    ADMITTED("admitted"),
    REVOKED("revoked");

    @EnumeratedValue
    private final String word;

    MachineState(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }
}
