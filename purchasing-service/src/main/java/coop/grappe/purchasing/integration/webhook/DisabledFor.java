package coop.grappe.purchasing.integration.webhook;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** Why an endpoint gets no deliveries. */
enum DisabledFor {
    /** Its organization wants none. */
    OWNER("owner"),
    /** The receiver answered 410. */
    GONE("gone"),
    /** The last retry of a delivery has failed. */
    EXHAUSTED("exhausted");

    @EnumeratedValue
    private final String word;

    DisabledFor(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }
}
