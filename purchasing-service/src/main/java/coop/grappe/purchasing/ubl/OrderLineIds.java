package coop.grappe.purchasing.ubl;

import coop.grappe.purchasing.order.OrderLine;
import coop.grappe.purchasing.order.PurchaseOrder;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The numbers of an order's lines in documents: from 1, in the order of their items, which never changes. */
final class OrderLineIds {

    private OrderLineIds() {}

    /** @throws IllegalArgumentException if the order has no such item */
    static String of(PurchaseOrder order, UUID itemId) {
        return maybe(order, itemId).orElseThrow(() -> new IllegalArgumentException("The order has no item " + itemId));
    }

    static Optional<String> maybe(PurchaseOrder order, UUID itemId) {
        List<OrderLine> lines = order.lines();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).itemId().equals(itemId)) {
                return Optional.of(Integer.toString(i + 1));
            }
        }
        return Optional.empty();
    }

    static Optional<OrderLine> find(PurchaseOrder order, String lineId) {
        return order.lines().stream()
                .filter(line -> of(order, line.itemId()).equals(lineId))
                .findFirst();
    }
}
