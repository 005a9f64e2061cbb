package coop.grappe.purchasing.order;

import coop.grappe.platform.money.Quantity;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * What came of one item of an order.
 *
 * @param received what arrived and was taken in, damaged or not
 * @param damaged how much of it could not be used
 */
public record Arrival(UUID itemId, String unit, BigDecimal received, BigDecimal damaged) {

    OrderEvent.Delivery event() {
        return new OrderEvent.Delivery(itemId, new Quantity(received, unit), new Quantity(damaged, unit));
    }
}
