package coop.grappe.supplier.tender;

import com.fasterxml.jackson.annotation.JsonValue;

/** How a lot's total becomes points on the price; {@code docs/guides/evaluation.md} has each with its source. */
public enum PriceFormula {
    /** Between two amounts that are published for each lot; what others ask changes nothing. */
    ABSOLUTE("absolute"),
    /** Between the lowest total and the highest, or a published multiple of the lowest. */
    LINEAR("linear"),
    /** The lowest total in percent of the bid's own. */
    RELATIVE_TO_LOWEST("relative-to-lowest"),
    /** No points on the price: quality divides it, and the lowest adjusted price comes first. */
    COST_PER_QUALITY("cost-per-quality");

    private final String word;

    PriceFormula(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }
}
