package coop.grappe.supplier.evaluation;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** What an evaluator declares once it knows who bids. */
public enum DeclarationKind {
    NO_CONFLICT("no-conflict"),
    /** With some bidders, whose bids it does not judge. */
    CONFLICT("conflict"),
    /** From judging any bid. */
    RECUSED("recused");

    @EnumeratedValue
    private final String word;

    DeclarationKind(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }
}
