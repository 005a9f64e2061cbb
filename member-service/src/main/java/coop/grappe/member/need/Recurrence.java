package coop.grappe.member.need;

import com.fasterxml.jackson.annotation.JsonValue;

/** How often a need comes back within its period. */
public enum Recurrence {
    ONCE("once"),
    MONTHLY("monthly");

    private final String word;

    Recurrence(String word) {
        this.word = word;
    }

    /** How many deliveries a period has: one for each month that it touches, if it is monthly. */
    int deliveriesIn(Period period) {
        return switch (this) {
            case ONCE -> 1;
            case MONTHLY -> period.months();
        };
    }

    @JsonValue
    public String word() {
        return word;
    }
}
