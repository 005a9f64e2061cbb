package coop.grappe.purchasing.receipt;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.event.Outbox;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.problem.Violations;
import coop.grappe.purchasing.order.OrderDesk;
import coop.grappe.purchasing.order.OrderLine;
import coop.grappe.purchasing.order.PurchaseOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Where returns meet their order, which is locked before. What goes back for a credit goes back to the entitlement and takes the
 * group's volume down; what is to be replaced stays ordered.
 */
@ApplicationScoped
class ReturnDesk {

    private final GoodsReturns returns;
    private final OrderDesk orders;
    private final Outbox outbox;
    private final Audit audit;
    private final Event<GoodsReturned> returned;

    ReturnDesk(GoodsReturns returns, OrderDesk orders, Outbox outbox, Audit audit, Event<GoodsReturned> returned) {
        this.returns = returns;
        this.orders = orders;
        this.outbox = outbox;
        this.audit = audit;
        this.returned = returned;
    }

    GoodsReturn sendBack(PurchaseOrder order, ReturnPlan plan, String login, Instant now) {
        GoodsReturn goodsReturn = GoodsReturn.of(order, login, now);
        read(order, plan).forEach(goodsReturn::add);
        for (ReturnLine line : goodsReturn.lines()) {
            order.sendBack(line.itemId(), line.ofExcess(), line.ofKept(), line.wish() == ReturnWish.REPLACEMENT);
        }
        returns.persistAndFlush(goodsReturn);
        orders.giveBackReturned(order, goodsReturn.forCredit());
        outbox.publish(ReceiptEvent.Returned.of(order, goodsReturn));
        record(order, "orders.returned");
        returned.fire(new GoodsReturned(order, goodsReturn));
        return goodsReturn;
    }

    void acknowledge(PurchaseOrder order, GoodsReturn goodsReturn, String words, Instant now) {
        outbox.publish(goodsReturn.acknowledge(words, now));
        record(order, "orders.return-acknowledged");
    }

    private static List<ReturnLine> read(PurchaseOrder order, ReturnPlan plan) {
        Violations violations = new Violations(ReceiptProblem.class);
        Set<UUID> items = new HashSet<>();
        for (int i = 0; i < plan.lines().size(); i++) {
            ReturnPlan.Line planned = plan.lines().get(i);
            String field = "lines[" + i + "]";
            Optional<OrderLine> ordered = order.line(planned.itemId());
            violations
                    .check(items.add(planned.itemId()), field + ".itemId", "item.twice")
                    .check(ordered.isPresent(), field + ".itemId", "item.not-ordered");
            ordered.ifPresent(line -> check(planned, line, field, violations));
        }
        violations.throwIfAny();
        return plan.lines().stream()
                .map(planned -> line(planned, order.line(planned.itemId()).orElseThrow()))
                .toList();
    }

    private static void check(ReturnPlan.Line planned, OrderLine ordered, String field, Violations violations) {
        BigDecimal there = planned.wish() == ReturnWish.CREDIT ? ordered.kept().add(ordered.excess()) : ordered.kept();
        Quantity most = new Quantity(there, ordered.unit());
        violations
                .check(
                        planned.quantity().unit().equals(ordered.unit()),
                        field + ".quantity.unit",
                        "quantity.unit",
                        ordered.unit())
                .check(planned.quantity().isPositive(), field + ".quantity", "quantity.not-positive")
                .check(
                        planned.quantity().value().compareTo(there) <= 0,
                        field + ".quantity",
                        "return.more-than-there",
                        most.toString());
    }

    private static ReturnLine line(ReturnPlan.Line planned, OrderLine ordered) {
        BigDecimal ofExcess = planned.wish() == ReturnWish.CREDIT
                ? ordered.excess().min(planned.quantity().value())
                : BigDecimal.ZERO;
        return ReturnLine.of(
                planned.itemId(), planned.quantity(), ofExcess, planned.reason(), planned.wish(), planned.note());
    }

    private void record(PurchaseOrder order, String act) {
        audit.record(act, "orders/" + order.id(), order.memberId(), order.supplierId(), order.organizer());
    }
}
