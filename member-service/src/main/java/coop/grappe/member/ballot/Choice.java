package coop.grappe.member.ballot;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** What a member says to an award. */
public enum Choice {
    APPROVE("approve"),
    REJECT("reject"),
    /** Counts for the quorum, not for the majority. */
    ABSTAIN("abstain");

    @EnumeratedValue
    private final String word;

    Choice(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }
}
