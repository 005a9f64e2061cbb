package coop.grappe.purchasing.invoice;

import coop.grappe.platform.event.Outbox;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.problem.Problem;
import coop.grappe.purchasing.order.PurchaseOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Where invoices are settled. The order and then the invoice are locked before anything here is called. */
@ApplicationScoped
class PaymentDesk {

    private final Invoices invoices;
    private final Payments entries;
    private final InvoiceDesk desk;
    private final CreditNotes creditNotes;
    private final Outbox outbox;
    private final Event<InvoicePaid> payments;

    PaymentDesk(
            Invoices invoices,
            Payments entries,
            InvoiceDesk desk,
            CreditNotes creditNotes,
            Outbox outbox,
            Event<InvoicePaid> payments) {
        this.invoices = invoices;
        this.entries = entries;
        this.desk = desk;
        this.creditNotes = creditNotes;
        this.outbox = outbox;
        this.payments = payments;
    }

    /**
     * Notes a payment of the member.
     *
     * @param request whose amount is the money that moved; none for what is left
     * @throws Problem 409 if it is more than what is owed, or too late for a discount that it takes
     */
    Payment pay(Invoice invoice, PurchaseOrder order, PaymentRequest request, String login, Instant now) {
        Money discount = Money.zero(Money.CAD);
        if (request.takesDiscount()) {
            discount = invoice.discountOn(request.paidOn());
            if (discount.isZero()) {
                throw new Problem(InvoiceProblem.NO_DISCOUNT);
            }
        }
        Money settles =
                request.amount() == null ? invoice.balance() : request.amount().plus(discount);
        Payment payment = Payment.made(invoice, settles, discount, request.paidOn(), request.reference(), login, now);
        settle(invoice, order, payment);
        payments.fire(new InvoicePaid(invoice, payment));
        return payment;
    }

    /** Enters what settles an invoice, and closes the order with the last of them. */
    void settle(Invoice invoice, PurchaseOrder order, Payment entry) {
        outbox.publishAll(invoice.settle(entry).iterator());
        entries.persist(entry);
        invoices.flush();
        if (order.isInvoiced() && invoices.allPaid(order.id())) {
            desk.close(order);
        }
    }

    /**
     * Takes an entry back that did not hold, by an entry of the opposite amount; a closed order is open again.
     *
     * @throws Problem 409 if it was taken back already
     */
    Payment reverse(
            Invoice invoice,
            PurchaseOrder order,
            UUID paymentId,
            LocalDate day,
            String reason,
            String login,
            Instant now) {
        Payment entry = entries.findByIdOptional(paymentId)
                .filter(found -> found.invoiceId().equals(invoice.id()))
                .orElseThrow(Problem::notFound);
        if (entry.kind() == PaymentKind.REVERSAL || entries.isReversed(paymentId)) {
            throw new Problem(InvoiceProblem.REVERSED_ALREADY);
        }
        Payment reversal = entry.reversed(day, reason, login, now);
        outbox.publish(invoice.unsettle(reversal));
        entries.persist(reversal);
        order.unsettle();
        if (entry.creditNoteId() != null) {
            creditNotes.locked(entry.creditNoteId()).free(entry.amount());
        }
        invoices.flush();
        if (entry.creditNoteId() == null) {
            payments.fire(new InvoicePaid(invoice, reversal));
        }
        return reversal;
    }
}
