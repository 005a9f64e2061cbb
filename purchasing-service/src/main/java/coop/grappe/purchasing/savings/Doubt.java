package coop.grappe.purchasing.savings;

import com.fasterxml.jackson.annotation.JsonValue;

/** Why savings against a need's price are not counted. */
enum Doubt {
    /** It is zero. */
    NO_PRICE("no-price"),
    /** Nobody has said where it stands. */
    NO_SOURCE("no-source"),
    /** It is what somebody thinks, not what was paid or offered. */
    ESTIMATE("estimate"),
    /** It is more than twice, or less than half, of the median of the group's prices of the item. */
    FAR_FROM_GROUP("far-from-group");

    private final String word;

    Doubt(String word) {
        this.word = word;
    }

    @JsonValue
    String word() {
        return word;
    }
}
