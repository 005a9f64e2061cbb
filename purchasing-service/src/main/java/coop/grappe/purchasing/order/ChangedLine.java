package coop.grappe.purchasing.order;

import coop.grappe.platform.money.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * One line of an order as it was and as it is to become.
 *
 * @param quantity in the item's unit; 0 strikes the line
 * @param deliveries where it goes; none to fit those that there are
 */
record ChangedLine(
        UUID itemId, Text names, String unit, BigDecimal before, BigDecimal quantity, List<OrderDelivery> deliveries) {}
