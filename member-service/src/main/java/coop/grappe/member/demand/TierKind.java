package coop.grappe.member.demand;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a tier's price is the price of: every unit, or the part of the quantity between its threshold and the next. */
enum TierKind {
    ALL_UNITS("all-units"),
    INCREMENTAL("incremental");

    private final String word;

    TierKind(String word) {
        this.word = word;
    }

    @JsonValue
    String word() {
        return word;
    }
}
