package coop.grappe.purchasing.invoice;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.event.Outbox;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.Violations;
import coop.grappe.purchasing.contract.Contracts;
import coop.grappe.purchasing.order.PurchaseOrder;
import coop.grappe.purchasing.order.PurchaseOrders;
import coop.grappe.purchasing.tax.Assessment;
import coop.grappe.purchasing.tax.Taxation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Where invoices meet their order. The order is locked first, always, so that two invoices never claim the same delivery.
 */
@ApplicationScoped
class InvoiceDesk {

    private final Invoices invoices;
    private final Payments entries;
    private final PurchaseOrders orders;
    private final Contracts contracts;
    private final ThreeWayMatch match;
    private final Taxation taxation;
    private final Outbox outbox;
    private final Audit audit;
    private final Event<InvoiceApproved> approvals;
    private final Event<InvoicePaid> payments;

    InvoiceDesk(
            Invoices invoices,
            Payments entries,
            PurchaseOrders orders,
            Contracts contracts,
            ThreeWayMatch match,
            Taxation taxation,
            Outbox outbox,
            Audit audit,
            Event<InvoiceApproved> approvals,
            Event<InvoicePaid> payments) {
        this.invoices = invoices;
        this.entries = entries;
        this.orders = orders;
        this.contracts = contracts;
        this.match = match;
        this.taxation = taxation;
        this.outbox = outbox;
        this.audit = audit;
        this.approvals = approvals;
        this.payments = payments;
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

    /** Holds it against its order and explains its taxes by what is due. */
    private List<Discrepancy> check(Invoice invoice, PurchaseOrder order) {
        Map<UUID, Money> prices = new LinkedHashMap<>();
        invoice.lines().forEach(line -> prices.merge(line.itemId(), line.amount(), Money::plus));
        Assessment due = taxation.of(order, prices, invoice.issuedOn());
        invoice.explainTaxes(due);
        return match.check(invoice, order, due);
    }

    /** Approves a matched invoice that still matches; if it does not any more, it becomes disputed. */
    void approve(Invoice invoice, PurchaseOrder order, Instant now) {
        List<Discrepancy> since = invoice.isMatched() ? check(invoice, order) : List.of();
        if (!since.isEmpty()) {
            outbox.publish(invoice.doubt(since));
            return;
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

    void pay(Invoice invoice, PurchaseOrder order, LocalDate day, String reference, String login, Instant now) {
        outbox.publish(invoice.pay(day, reference));
        Payment payment = Payment.made(invoice, invoice.total(), Money.zero(Money.CAD), day, reference, login, now);
        entries.persist(payment);
        invoices.flush();
        if (order.isInvoiced() && invoices.allPaid(order.id())) {
            close(order);
        }
        payments.fire(new InvoicePaid(invoice, payment));
    }

    /** Closes an order for which everything that came is invoiced and paid, or nothing came. */
    void close(PurchaseOrder order) {
        if (!invoices.allPaid(order.id())) {
            throw new Problem(InvoiceProblem.ORDER_UNPAID);
        }
        order.close();
        record(order, "orders.closed");
    }

    private void record(PurchaseOrder order, String act) {
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
        check(plan.total(), "total", violations);
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
                    .check(line.quantity().isPositive(), "lines[" + i + "].quantity", "quantity.not-positive");
        }
        requireDollars(plan, violations);
        violations.throwIfAny();
    }
}
