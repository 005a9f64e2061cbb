package coop.grappe.supplier.award;

import com.fasterxml.jackson.annotation.JsonValue;

/** Why a winner cannot deliver. */
public enum FailureKind {
    BANKRUPTCY("bankruptcy"),
    GUARANTEE_MISSING("guarantee-missing"),
    LICENCE_LOST("licence-lost"),
    OTHER("other");

    private final String word;

    FailureKind(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }
}
