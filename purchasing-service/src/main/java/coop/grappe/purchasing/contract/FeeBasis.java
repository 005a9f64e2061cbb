package coop.grappe.purchasing.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What the organizer's fee is. */
public enum FeeBasis {
    /** The percentage of what is bought. */
    PERCENT("percent"),
    /** That percentage at first, and in the end no more than the service cost. */
    AT_COST("at-cost");

    private final String word;

    FeeBasis(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }

    @JsonCreator
    static FeeBasis of(String word) {
        for (FeeBasis basis : values()) {
            if (basis.word.equals(word)) {
                return basis;
            }
        }
        throw new IllegalArgumentException("Not a basis of a fee: " + word);
    }
}
