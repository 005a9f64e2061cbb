package coop.grappe.purchasing.order;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.Text;
import coop.grappe.purchasing.contract.PriceSchedule.PricedPart;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order, for its member and, once placed, its supplier. */
record OrderView(
        UUID id,
        UUID contractId,
        UUID campaignId,
        String memberId,
        String supplierId,
        UUID siteId,
        String siteName,
        String siteAddress,
        OrderState state,
        @Nullable String reason,
        Instant draftedAt,
        @Nullable Instant placedAt,
        Money amount,
        List<Line> lines) {

    /**
     * One item.
     *
     * @param prices the parts of the quantity, each at its price; empty until the order is placed
     */
    record Line(
            UUID itemId,
            Text names,
            Quantity quantity,
            List<PricedPart> prices,
            Money amount,
            Quantity received,
            Quantity damaged,
            Quantity invoiced) {}

    static OrderView of(PurchaseOrder order) {
        return new OrderView(
                order.id(),
                order.contractId(),
                order.campaignId(),
                order.memberId(),
                order.supplierId(),
                order.siteId(),
                order.siteName(),
                order.siteAddress(),
                order.state(),
                order.reason(),
                order.draftedAt(),
                order.placedAt(),
                order.lines().stream().map(OrderLine::amount).reduce(Money.zero(Money.CAD), Money::plus),
                order.lines().stream().map(OrderView::line).toList());
    }

    private static Line line(OrderLine line) {
        return new Line(
                line.itemId(),
                line.names(),
                new Quantity(line.quantity(), line.unit()),
                line.prices(),
                line.amount(),
                new Quantity(line.received(), line.unit()),
                new Quantity(line.damaged(), line.unit()),
                new Quantity(line.invoiced(), line.unit()));
    }
}
