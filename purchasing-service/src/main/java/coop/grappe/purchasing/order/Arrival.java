package coop.grappe.purchasing.order;

import coop.grappe.platform.money.Quantity;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * What came of one item of an order.
 *
 * @param received what arrived and counts towards the order, damaged or not
 * @param damaged how much of that could not be used
 * @param excess what arrived whole beyond what was ordered, for the member to accept or to send back
 */
public record Arrival(UUID itemId, String unit, BigDecimal received, BigDecimal damaged, BigDecimal excess) {

    public Arrival(UUID itemId, String unit, BigDecimal received, BigDecimal damaged) {
        this(itemId, unit, received, damaged, BigDecimal.ZERO);
    }

    OrderEvent.Delivery event() {
        return new OrderEvent.Delivery(
                itemId,
                new Quantity(received, unit),
                new Quantity(damaged, unit),
                excess.signum() == 0 ? null : new Quantity(excess, unit));
    }
}
