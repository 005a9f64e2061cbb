package coop.grappe.purchasing.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How an order's prices follow the group's volume. */
public enum Pricing {
    /** An order keeps the price of the tier that it reached itself; nobody is owed anything later. */
    AT_ORDER("at-order"),
    /** Everyone gets the price of the group's tier, who ordered earlier by a rebate (all-units schedules). */
    GROUP_VOLUME("group-volume"),
    /** Each tier prices its own part of the group's volume (incremental schedules). */
    INCREMENTAL("incremental");

    private final String word;

    Pricing(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }

    @JsonCreator
    static Pricing of(String word) {
        for (Pricing pricing : values()) {
            if (pricing.word.equals(word)) {
                return pricing;
            }
        }
        throw new IllegalArgumentException("Not a way of pricing: " + word);
    }
}
