package coop.grappe.purchasing.integration.webhook;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** What came of one attempt. */
enum Outcome {
    DELIVERED("delivered"),
    /** An answer that is not 2xx, redirections included. */
    REFUSED("refused"),
    /** The answer 410. */
    GONE("gone"),
    TIMED_OUT("timed-out"),
    UNREACHABLE("unreachable"),
    /** There is no such host. */
    UNRESOLVED("unresolved"),
    /** The host is at an address that may not be called. */
    ADDRESS_REFUSED("address-refused");

    private final String word;

    Outcome(String word) {
        this.word = word;
    }

    static Outcome of(String word) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No outcome: " + word));
    }

    static Outcome ofStatus(int status) {
        if (status == 410) {
            return GONE;
        }
        return status >= 200 && status < 300 ? DELIVERED : REFUSED;
    }

    @JsonValue
    public String word() {
        return word;
    }
}
