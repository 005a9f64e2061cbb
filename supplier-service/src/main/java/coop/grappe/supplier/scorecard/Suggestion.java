package coop.grappe.supplier.scorecard;

import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the published rule makes of the figures. It binds nobody: only a sanction has effects. */
@Schema(name = "ScorecardSuggestion")
public enum Suggestion {
    /** There are too few orders to say. */
    UNPROVEN("unproven"),
    GOOD("good"),
    WARNED("warned"),
    BLOCKED("blocked");

    private final String word;

    Suggestion(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }

    Suggestion worse(Suggestion other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
