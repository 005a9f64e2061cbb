package coop.grappe.purchasing.savings;

import coop.grappe.purchasing.contract.PriceSchedule;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * An item of a contract, as far as savings care.
 *
 * @param entitled what all members together may order
 * @param awarded the prices that were awarded
 * @param today the prices in force
 */
record Offer(UUID lineId, UUID itemId, BigDecimal entitled, PriceSchedule awarded, PriceSchedule today) {

    /** What everything that members may order costs, unrounded. */
    BigDecimal costBy(PriceSchedule schedule) {
        return schedule.pricesOf(BigDecimal.ZERO, entitled).stream()
                .map(part -> part.unitPrice().amount().multiply(part.quantity()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
