package coop.grappe.purchasing.integration.webhook;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** How far a delivery is. */
enum DeliveryState {
    PENDING("pending"),
    /** The receiver said 2xx. */
    DELIVERED("delivered"),
    /** For the last time, or the receiver is gone. Later events of the same aggregate wait behind it. */
    FAILED("failed"),
    /** Its organization no longer wants it. */
    ABANDONED("abandoned");

    private final String word;

    DeliveryState(String word) {
        this.word = word;
    }

    @JsonCreator
    static DeliveryState of(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No state: " + word));
    }

    /** For query parameters. */
    public static DeliveryState fromString(String word) {
        return of(word);
    }

    @JsonValue
    public String word() {
        return word;
    }
}
