package coop.grappe.award;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a search came to.
 *
 * @param winners the bidder of each lot that goes whole to one, by their ids; empty without an award
 * @param quantities who delivers how much of the items of lots that are shared
 * @param total what is paid in all after discounts, exactly
 * @param switching what it costs beside that to leave those who have the business today
 * @param compared what awards are compared by: what is paid, at what it counts, and the costs of switching
 * @param bound no award that is compared comes to less; absent if nothing was proved
 * @param gap (compared − bound) / compared
 * @param greedy what it costs if each lot goes to whoever asks least for it, whatever has to hold; absent if a lot has no taker
 * @param work how much was tried; the same on any machine unless time was up
 */
public record Award(
        Status status,
        Map<String, String> winners,
        List<Quantity> quantities,
        @Nullable BigDecimal total,
        @Nullable BigDecimal switching,
        @Nullable BigDecimal compared,
        @Nullable BigDecimal bound,
        @Nullable Double gap,
        @Nullable BigDecimal greedy,
        long work) {

    /** How much of an item a bidder delivers. */
    public record Quantity(String item, String bidder, BigDecimal quantity) {}

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
