package coop.grappe.supplier.tender;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a bidder learns of the others while an auction runs. */
public enum AuctionFeedback {
    /** Its own rank. */
    RANK("rank"),
    /** Its own rank and the lowest amount, whose bidder stays anonymous. */
    PRICE("price");

    private final String word;

    AuctionFeedback(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }
}
