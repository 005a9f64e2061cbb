package coop.grappe.supplier.award;

import com.fasterxml.jackson.annotation.JsonValue;

/** What makes an allocation the best. */
public enum Objective {
    /** What is paid. */
    LOWEST_COST("lowest-cost"),
    /** What is paid, the quality of each bid considered by the weights of the criteria. */
    BEST_VALUE("best-value");

    private final String word;

    Objective(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }
}
