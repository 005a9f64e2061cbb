package coop.grappe.member.member;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** What an organization of the group does there. */
public enum MemberKind {
    /** Buys in campaigns, votes on awards. */
    MEMBER("member"),
    /** Organizes campaigns for its members, buys nothing itself. */
    FEDERATION("federation");

    @EnumeratedValue
    private final String word;

    MemberKind(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }
}
