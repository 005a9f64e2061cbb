package coop.grappe.supplier.registry;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** What a sanction does while it is in force. */
public enum SanctionKind {
    /** Negotiators are told of it with invitations and bids. */
    WARNING("warning"),
    /** The supplier is neither invited nor may it bid. */
    SUSPENSION("suspension");

    @EnumeratedValue
    private final String word;

    SanctionKind(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }
}
