package coop.grappe.member.ballot;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** What a member says to an award. */
enum Choice {
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
    String word() {
        return word;
    }
}
