package coop.grappe.purchasing.receipt;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.QuebecDay;
import coop.grappe.platform.event.Outbox;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.Violations;
import coop.grappe.purchasing.contract.Contract;
import coop.grappe.purchasing.contract.Contracts;
import coop.grappe.purchasing.order.OrderDesk;
import coop.grappe.purchasing.order.OrderLine;
import coop.grappe.purchasing.order.PurchaseOrder;
import coop.grappe.purchasing.tolerance.Tolerance;
import coop.grappe.purchasing.tolerance.Tolerances;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Where deliveries meet their order, which is locked before anything here is called. */
@ApplicationScoped
class ReceivingDesk {

    private final Receipts receipts;
    private final GoodsReturns returns;
    private final OrderDesk orders;
    private final Contracts contracts;
    private final Tolerances tolerances;
    private final Outbox outbox;
    private final Audit audit;
    private final Event<GoodsReceived> arrivals;

    ReceivingDesk(
            Receipts receipts,
            GoodsReturns returns,
            OrderDesk orders,
            Contracts contracts,
            Tolerances tolerances,
            Outbox outbox,
            Audit audit,
            Event<GoodsReceived> arrivals) {
        this.receipts = receipts;
        this.returns = returns;
        this.orders = orders;
        this.contracts = contracts;
        this.tolerances = tolerances;
        this.outbox = outbox;
        this.audit = audit;
        this.arrivals = arrivals;
    }

    /** Notes a delivery; what is too much is accepted at once within the member's tolerance, if there is room for it. */
    Receipt receive(PurchaseOrder order, ReceiptPlan plan, String login, Instant now) {
        if (plan.returnId() != null) {
            return replace(order, plan.returnId(), plan, login, now);
        }
        List<Receipt.Line> lines = new DeliveryReading(order).read(plan);
        Tolerance tolerance = tolerances.on(order.memberId(), QuebecDay.of(now));
        List<Receipt.Line> noted = lines.stream()
                .map(line -> accepts(order, line, tolerance) ? line.accepting(line.excess()) : line)
                .toList();
        Receipt receipt = Receipt.of(order, ReceiptKind.DELIVERY, login, noted, plan, now);
        boolean awaited = order.awaitsMore();
        outbox.publish(order.receive(
                receipt.id(), lines.stream().map(Receipt.Line::arrival).toList(), receipt.complete(), now));
        boolean giveBack = awaited && !order.awaitsMore();
        if (noted.stream().anyMatch(line -> line.accepted().signum() > 0)) {
            orders.hold(order);
            keep(order, contracts.findById(order.contractId()), noted, now);
            outbox.publish(ReceiptEvent.ExcessAccepted.of(order, receipt));
        }
        if (giveBack) {
            orders.giveBack(order);
        }
        return done(order, receipt, "orders.received");
    }

    private boolean accepts(PurchaseOrder order, Receipt.Line line, Tolerance tolerance) {
        if (line.excess().signum() == 0) {
            return false;
        }
        OrderLine ordered = order.line(line.itemId()).orElseThrow();
        BigDecimal accepted = receipts.accepted(order.id(), line.itemId());
        BigDecimal allowed =
                tolerance.excessOf(ordered.quantity().subtract(accepted)).subtract(accepted);
        return line.excess().compareTo(allowed) <= 0 && orders.hasRoom(order, ordered, line.excess());
    }

    private void keep(PurchaseOrder order, Contract contract, List<Receipt.Line> lines, Instant now) {
        lines.stream()
                .filter(line -> line.accepted().signum() > 0)
                .forEach(line -> orders.keepExcess(order, contract, line.itemId(), line.accepted(), now));
    }

    private Receipt replace(PurchaseOrder order, UUID returnId, ReceiptPlan plan, String login, Instant now) {
        GoodsReturn goodsReturn = returns.findByIdOptional(returnId)
                .filter(found -> found.orderId().equals(order.id()))
                .orElseThrow(() -> new Violations(ReceiptProblem.class)
                        .check(false, "returnId", "return.unknown")
                        .refusal());
        List<Receipt.Line> lines = new DeliveryReading(order).readReplacement(plan, goodsReturn);
        for (Receipt.Line line : lines) {
            goodsReturn.line(line.itemId()).orElseThrow().replace(line.received());
            order.replace(line.itemId(), line.received());
        }
        Receipt receipt = Receipt.of(order, ReceiptKind.REPLACEMENT, login, lines, plan, now);
        outbox.publish(ReceiptEvent.Replaced.of(order, receipt));
        return done(order, receipt, "orders.replacement-received");
    }

    /**
     * Accepts what had come in excess.
     *
     * @throws Problem 409 if there is not so much, or the member or the group has no room for it
     */
    Receipt accept(PurchaseOrder order, Contract contract, ExcessPlan plan, String login, Instant now) {
        List<Receipt.Line> lines = new ArrayList<>(plan.linesFor(order));
        orders.hold(order);
        keep(order, contract, lines, now);
        Receipt receipt = Receipt.accepting(order, login, lines, now);
        outbox.publish(ReceiptEvent.ExcessAccepted.of(order, receipt));
        return done(order, receipt, "orders.excess-accepted");
    }

    /**
     * Takes back a receipt that was noted wrongly. If it completed the order, what was given back then is taken again.
     *
     * @throws Problem 409 if it is reversed already, or what it noted is invoiced, went back, or is entitled to others by now
     */
    Receipt reverse(PurchaseOrder order, UUID receiptId, String login, String why, Instant now) {
        Receipt wrong = receipts.findByIdOptional(receiptId)
                .filter(found -> found.orderId().equals(order.id()))
                .orElseThrow(Problem::notFound);
        if (wrong.kind() == ReceiptKind.REVERSAL) {
            throw new Problem(ReceiptProblem.NOT_REVERSIBLE);
        }
        if (receipts.isReversed(wrong.id())) {
            throw new Problem(ReceiptProblem.REVERSED_ALREADY);
        }
        Receipt reversal = wrong.reversed(login, why, now);
        if (wrong.kind() == ReceiptKind.REPLACEMENT) {
            unreplace(order, wrong);
        } else {
            unreceive(order, wrong);
        }
        outbox.publish(ReceiptEvent.Reversed.of(order, wrong, reversal));
        return done(order, reversal, "orders.receipt-reversed");
    }

    private void unreplace(PurchaseOrder order, Receipt wrong) {
        GoodsReturn goodsReturn = returns.findById(wrong.goodsReturnId());
        for (Receipt.Line line : wrong.lines()) {
            goodsReturn
                    .line(line.itemId())
                    .orElseThrow()
                    .replace(line.received().negate());
            order.unreplace(line.itemId(), line.received());
        }
    }

    private void unreceive(PurchaseOrder order, Receipt wrong) {
        orders.hold(order);
        boolean counted = wrong.lines().stream()
                .anyMatch(line -> line.received().subtract(line.accepted()).signum() > 0);
        if (counted || wrong.complete()) {
            if (!order.awaitsMore()) {
                orders.takeAgain(order, contracts.findById(order.contractId()));
            }
            order.reopen();
        }
        SortedMap<UUID, BigDecimal> notOrdered = new TreeMap<>(Comparator.comparing(UUID::toString));
        for (Receipt.Line line : wrong.lines()) {
            order.unreceive(line.arrival(), line.accepted());
            if (line.accepted().signum() > 0) {
                notOrdered.put(line.itemId(), line.accepted());
            }
        }
        orders.giveBackUnordered(order, notOrdered);
        order.advanceIfInvoiced();
    }

    private Receipt done(PurchaseOrder order, Receipt receipt, String act) {
        receipts.persistAndFlush(receipt);
        audit.record(act, "orders/" + order.id(), order.memberId(), order.supplierId(), order.organizer());
        arrivals.fire(new GoodsReceived(order, receipt));
        return receipt;
    }
}
