package coop.grappe.purchasing.invoice;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.QuebecDay;
import coop.grappe.platform.event.Outbox;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.Violations;
import coop.grappe.purchasing.contract.Contracts;
import coop.grappe.purchasing.order.PurchaseOrder;
import coop.grappe.purchasing.order.PurchaseOrders;
import coop.grappe.purchasing.tax.Assessment;
import coop.grappe.purchasing.tax.Taxation;
import coop.grappe.purchasing.tolerance.Tolerance;
import coop.grappe.purchasing.tolerance.Tolerances;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Where invoices meet their order. The order is locked first, always, so that two invoices never claim the same delivery.
 */
@ApplicationScoped
class InvoiceDesk {

    private final Invoices invoices;
    private final PurchaseOrders orders;
    private final Contracts contracts;
    private final ThreeWayMatch match;
    private final Taxation taxation;
    private final Tolerances tolerances;
    private final Outbox outbox;
    private final Audit audit;
    private final Event<InvoiceApproved> approvals;

    InvoiceDesk(
            Invoices invoices,
            PurchaseOrders orders,
            Contracts contracts,
            ThreeWayMatch match,
            Taxation taxation,
            Tolerances tolerances,
            Outbox outbox,
            Audit audit,
            Event<InvoiceApproved> approvals) {
        this.invoices = invoices;
        this.orders = orders;
        this.contracts = contracts;
        this.match = match;
        this.taxation = taxation;
        this.tolerances = tolerances;
        this.outbox = outbox;
        this.audit = audit;
        this.approvals = approvals;
    }

    Invoice receive(PurchaseOrder order, InvoicePlan plan, Instant now) {
        order.requireDelivering();
        if (invoices.numberIsUsed(order.supplierId(), plan.number())) {
            throw new Problem(InvoiceProblem.NUMBER_USED, plan.number());
        }
        check(plan);
        Invoice invoice = Invoice.received(order, plan, now);
        outbox.publish(invoice.judge(check(invoice, order)));
        invoices.persist(invoice);
        return invoice;
    }

    void correct(Invoice invoice, PurchaseOrder order, InvoicePlan plan) {
        check(plan);
        invoice.reopen();
        invoices.flush();
        invoice.write(plan);
        outbox.publish(invoice.judge(check(invoice, order)));
    }

    /** Takes in the share of one order in a freight bill, with the taxes that are due on it. */
    Invoice receiveFreight(PurchaseOrder order, Invoice invoice) {
        invoice.bearTaxes(taxation.of(order, invoice.landed(), invoice.issuedOn()));
        outbox.publish(invoice.judge(check(invoice, order)));
        invoices.persist(invoice);
        return invoice;
    }

    /** Holds it against its order and explains its taxes by what is due. */
    private Findings check(Invoice invoice, PurchaseOrder order) {
        Assessment due = taxation.of(order, invoice.landed(), invoice.issuedOn());
        invoice.explainTaxes(due);
        Tolerance tolerance = tolerances.on(invoice.memberId(), QuebecDay.of(invoice.receivedAt()));
        return invoice.openOf(match.check(invoice, order, due, tolerance));
    }

    /** Approves a matched invoice that still matches; if it does not any more, it becomes disputed. */
    void approve(Invoice invoice, PurchaseOrder order, Instant now) {
        if (invoice.isMatched()) {
            Findings since = check(invoice, order);
            if (!since.disputed().isEmpty()) {
                outbox.publish(invoice.doubt(since));
                return;
            }
        }
        outbox.publish(invoice.approve(contracts.findById(invoice.contractId()).feePercent(), now));
        invoice.lines()
                .forEach(line -> order.invoice(line.itemId(), line.quantity().value()));
        if (order.isInvoiced()) {
            record(order, "orders.invoiced");
        }
        invoices.flush();
        approvals.fire(new InvoiceApproved(invoice));
    }

    /** Closes an order for which everything that came is invoiced and paid, or nothing came. */
    void close(PurchaseOrder order) {
        if (!invoices.allPaid(order.id())) {
            throw new Problem(InvoiceProblem.ORDER_UNPAID);
        }
        order.close();
        record(order, "orders.closed");
    }

    void record(PurchaseOrder order, String act) {
        audit.record(act, "orders/" + order.id(), order.memberId(), order.supplierId(), order.organizer());
    }

    PurchaseOrder lockedOrder(UUID id) {
        return orders.locked(id);
    }

    private static void requireDollars(InvoicePlan plan, Violations violations) {
        for (int i = 0; i < plan.lines().size(); i++) {
            check(plan.lines().get(i).amount(), "lines[" + i + "].amount", violations);
        }
        for (int i = 0; i < plan.taxes().size(); i++) {
            check(plan.taxes().get(i).amount(), "taxes[" + i + "].amount", violations);
        }
        for (int i = 0; i < plan.charges().size(); i++) {
            check(plan.charges().get(i).amount(), "charges[" + i + "].amount", violations);
        }
        check(plan.total(), "total", violations);
    }

    private static void checkCharges(InvoicePlan plan, Violations violations) {
        List<Basis> bases = plan.lines().stream().map(InvoicePlan.Line::basis).toList();
        for (int i = 0; i < plan.charges().size(); i++) {
            InvoicePlan.ChargePlan charge = plan.charges().get(i);
            String field = "charges[" + i + "]";
            violations.check(charge.amount().isPositive(), field + ".amount", "charge.not-positive");
            Basis.obstacle(charge.spread(), bases).ifPresent(key -> violations.check(false, field + ".spread", key));
        }
    }

    private static void check(Money amount, String field, Violations violations) {
        violations.check(amount.currency().equals(Money.CAD), field + ".currency", "money.currency");
    }

    private static void check(InvoicePlan plan) {
        Violations violations = new Violations(InvoiceProblem.class);
        Set<UUID> items = new HashSet<>();
        for (int i = 0; i < plan.lines().size(); i++) {
            InvoicePlan.Line line = plan.lines().get(i);
            violations
                    .check(items.add(line.itemId()), "lines[" + i + "].itemId", "item.twice")
                    .check(line.quantity().isPositive(), "lines[" + i + "].quantity", "quantity.not-positive")
                    .check(
                            line.weight() == null
                                    || line.weight().unit().equals("KGM")
                                            && line.weight().isPositive(),
                            "lines[" + i + "].weight",
                            "weight.kilograms");
        }
        requireDollars(plan, violations);
        checkCharges(plan, violations);
        violations.throwIfAny();
    }
}
