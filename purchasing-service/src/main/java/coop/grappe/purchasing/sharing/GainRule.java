package coop.grappe.purchasing.sharing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** How the charter shares what is gained. */
public enum GainRule {
    /** Everyone pays the same price for the same item. */
    EQUAL_PRICE("equal-price"),
    /** Everyone gains the same on every unit of an item. */
    PROPORTIONAL("proportional"),
    /** Everyone gains what it adds to the group, over all orders in which members may join. */
    SHAPLEY("shapley");

    @EnumeratedValue
    private final String word;

    GainRule(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }

    /** @throws IllegalArgumentException if there is no such rule */
    @JsonCreator
    public static GainRule of(String word) {
        for (GainRule rule : values()) {
            if (rule.word.equals(word)) {
                return rule;
            }
        }
        throw new IllegalArgumentException("No such rule: " + word);
    }
}
