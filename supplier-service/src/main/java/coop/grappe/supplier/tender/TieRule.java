package coop.grappe.supplier.tender;

import com.fasterxml.jackson.annotation.JsonValue;

/** Who comes first when bids for a lot are equal; what is still equal goes to the earlier submission. */
public enum TieRule {
    EARLIER_SUBMISSION("earlier-submission"),
    /** More points on the quality criteria. */
    HIGHER_QUALITY("higher-quality"),
    /** A supplier with one of the published tags. */
    TAGGED_FIRST("tagged-first"),
    /** By lot, drawn from the tender's log as it was at the closing, so that anyone can draw again. */
    LOT_DRAWING("lot-drawing");

    private final String word;

    TieRule(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }
}
