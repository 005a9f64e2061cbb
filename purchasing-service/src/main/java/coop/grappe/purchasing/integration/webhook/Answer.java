package coop.grappe.purchasing.integration.webhook;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a receiver answered, or why it did not.
 *
 * @param excerpt the beginning of the answer's body, or what went wrong
 * @param retryAfter what the receiver asks for by {@code Retry-After}
 */
record Answer(
        Outcome outcome,
        @Nullable Integer status,
        Duration latency,
        @Nullable String excerpt,
        Optional<Duration> retryAfter) {

    static Answer none(Outcome outcome, Duration latency, @Nullable String why) {
        return new Answer(outcome, null, latency, why, Optional.empty());
    }
}
