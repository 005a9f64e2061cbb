package coop.grappe.purchasing.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Until when a member may change or cancel an order that it has placed. */
public enum Cancellation {
    UNTIL_ACCEPTED("until-accepted"),
    UNTIL_SHIPPED("until-shipped");

    private final String word;

    Cancellation(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }

    @JsonCreator
    static Cancellation of(String word) {
        for (Cancellation cancellation : values()) {
            if (cancellation.word.equals(word)) {
                return cancellation;
            }
        }
        throw new IllegalArgumentException("Not a limit of cancellation: " + word);
    }
}
