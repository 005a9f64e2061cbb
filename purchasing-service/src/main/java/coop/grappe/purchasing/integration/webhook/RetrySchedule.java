package coop.grappe.purchasing.integration.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long after a failed attempt the next one follows. */
record RetrySchedule(List<Duration> pauses, int jitterPercent) {

    private static final int HUNDRED = 100;

    RetrySchedule {
        pauses = List.copyOf(pauses);
    }

    /**
     * The pause before the next attempt; empty if that was the last.
     *
     * @param tries attempts so far, from 1
     * @param asked what the receiver asks for at least
     * @param chance from -1 to 1, where in the range of the jitter the pause lies
     */
    Optional<Duration> after(int tries, Optional<Duration> asked, double chance) {
        if (tries > pauses.size()) {
            return Optional.empty();
        }
        Duration planned = pauses.get(tries - 1);
        long jitter = Math.round(planned.toMillis() * chance * jitterPercent / HUNDRED);
        Duration pause = planned.plusMillis(jitter);
        return Optional.of(asked.filter(least -> least.compareTo(pause) > 0).orElse(pause));
    }
}
