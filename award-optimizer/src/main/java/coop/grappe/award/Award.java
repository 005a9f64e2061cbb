package coop.grappe.award;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a search came to.
 *
 * @param winners the bidder of each lot, by their ids; empty without an award
 * @param total what is paid in all after discounts, exactly
 * @param bound no award costs less; absent if nothing was proved
 * @param gap (total − bound) / total
 * @param greedy what it costs if each lot goes to whoever asks least for it, whatever has to hold; absent if a lot has no taker
 * @param work how much was tried; the same on any machine unless time was up
 */
public record Award(
        Status status,
        Map<String, String> winners,
        @Nullable BigDecimal total,
        @Nullable BigDecimal bound,
        @Nullable Double gap,
        @Nullable BigDecimal greedy,
        long work) {

    /** How much is known. */
    public enum Status {
        /** There is none cheaper, up to the gap that was asked for. */
        OPTIMAL,
        /** There may be a cheaper one. */
        FEASIBLE,
        /** There is none at all. */
        INFEASIBLE,
        /** None was found, and it was not proved that there is none. */
        UNKNOWN
    }
}
