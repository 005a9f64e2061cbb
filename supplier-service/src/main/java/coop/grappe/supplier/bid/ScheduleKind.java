package coop.grappe.supplier.bid;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a tier's price applies to. */
public enum ScheduleKind {
    /** The highest tier with threshold ≤ quantity prices every unit. */
    ALL_UNITS("all-units"),
    /** Each price applies to the part of the quantity between its threshold and the next. */
    INCREMENTAL("incremental");

    private final String word;

    ScheduleKind(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }
}
