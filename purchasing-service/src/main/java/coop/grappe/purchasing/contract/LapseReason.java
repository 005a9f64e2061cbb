package coop.grappe.purchasing.contract;

import com.fasterxml.jackson.annotation.JsonValue;

/** Why a contract was given up before both sides had signed it. */
public enum LapseReason {
    /** By the supplier; the others are the organizer's. */
    DECLINED("declined"),
    UNSIGNED("unsigned"),
    GUARANTEE_MISSING("guarantee-missing"),
    BANKRUPTCY("bankruptcy"),
    OTHER("other");

    private final String word;

    LapseReason(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }
}
