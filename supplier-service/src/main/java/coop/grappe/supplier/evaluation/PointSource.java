package coop.grappe.supplier.evaluation;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where points come from. */
public enum PointSource {
    /** The published formula for the price. */
    FORMULA("formula"),
    /** The evaluators' points lay close enough together for their mean to count. */
    MEAN("mean"),
    /** The evaluators agreed on them. */
    CONSENSUS("consensus");

    private final String word;

    PointSource(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }
}
