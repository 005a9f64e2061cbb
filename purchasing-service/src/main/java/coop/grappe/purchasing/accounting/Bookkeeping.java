package coop.grappe.purchasing.accounting;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Text;
import coop.grappe.purchasing.accounting.AccountingSettings.LandedCosts;
import coop.grappe.purchasing.accounting.EntryLines.Item;
import coop.grappe.purchasing.contract.Contract;
import coop.grappe.purchasing.contract.Contracts;
import coop.grappe.purchasing.invoice.Invoice;
import coop.grappe.purchasing.invoice.InvoiceApproved;
import coop.grappe.purchasing.invoice.InvoiceLine;
import coop.grappe.purchasing.invoice.InvoicePaid;
import coop.grappe.purchasing.invoice.Payment;
import coop.grappe.purchasing.order.OrderLine;
import coop.grappe.purchasing.order.PurchaseOrder;
import coop.grappe.purchasing.order.PurchaseOrders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Enters invoices and what is paid for them. An invoice clears what was accrued when its goods arrived; what it claims beyond the prices
 * of the order is a price variance; the taxes that do not come back are part of the cost of the lines, by largest remainder.
 */
@ApplicationScoped
class Bookkeeping {

    private final Journal journal;
    private final Accruals accruals;
    private final TaxEntries taxes;
    private final Contracts contracts;
    private final PurchaseOrders orders;

    Bookkeeping(Journal journal, Accruals accruals, TaxEntries taxes, Contracts contracts, PurchaseOrders orders) {
        this.journal = journal;
        this.accruals = accruals;
        this.taxes = taxes;
        this.contracts = contracts;
        this.orders = orders;
    }

    void invoiceApproved(@Observes InvoiceApproved event) {
        Invoice invoice = event.invoice();
        Contract contract = contracts.findById(invoice.contractId());
        Text description = new Text(
                "Facture %s, %s".formatted(invoice.number(), contract.supplierName()),
                "Invoice %s, %s".formatted(invoice.number(), contract.supplierName()));
        post(
                invoice,
                EntryKind.INVOICE,
                description,
                invoice.issuedOn(),
                null,
                books -> invoiced(books, invoice, contract));
        if (invoice.fee().isPositive()) {
            postFee(invoice);
        }
    }

    void invoicePaid(@Observes InvoicePaid event) {
        Invoice invoice = event.invoice();
        Payment payment = event.payment();
        Text description = payment.amount().isNegative()
                ? new Text(
                        "Paiement repris de la facture %s".formatted(invoice.number()),
                        "Payment taken back of invoice %s".formatted(invoice.number()))
                : new Text(
                        "Paiement de la facture %s".formatted(invoice.number()),
                        "Payment of invoice %s".formatted(invoice.number()));
        post(
                invoice,
                EntryKind.PAYMENT,
                description,
                payment.paidOn(),
                payment.id(),
                books -> new EntryLines(books.chart())
                        .debit(PostingRole.PAYABLE, payment.amount())
                        .credit(PostingRole.PRICE_VARIANCE, payment.discount())
                        .credit(PostingRole.CASH, payment.cash()));
    }

    private void postFee(Invoice invoice) {
        Text description = new Text(
                "Frais d’achat groupé sur la facture %s".formatted(invoice.number()),
                "Group purchasing fee on invoice %s".formatted(invoice.number()));
        post(
                invoice,
                EntryKind.FEE,
                description,
                invoice.issuedOn(),
                null,
                books -> new EntryLines(books.chart())
                        .debit(PostingRole.FEE, invoice.fee())
                        .credit(PostingRole.ORGANIZER, invoice.fee()));
    }

    private EntryLines invoiced(Books books, Invoice invoice, Contract contract) {
        EntryLines entry = new EntryLines(books.chart());
        PurchaseOrder order = orders.findById(invoice.orderId());
        for (InvoiceLine line : invoice.lines()) {
            goods(entry, order.line(line.itemId()).orElseThrow(), line, Item.of(contract, line.itemId()));
        }
        Money cost = taxes.recover(entry, invoice.memberId(), invoice.issuedOn(), invoice.taxes());
        if (books.settings().landedCosts() == LandedCosts.APART) {
            entry.debit(PostingRole.FREIGHT, invoice.charged());
        } else {
            invoice.charges().stream()
                    .flatMap(charge -> charge.shares().stream())
                    .forEach(share -> entry.expense(Item.of(contract, share.itemId()), share.amount()));
        }
        spread(entry, contract, invoice.landed(), cost);
        return entry.credit(PostingRole.PAYABLE, invoice.total());
    }

    /** Taxes that do not come back are part of what the lines cost. */
    private static void spread(EntryLines entry, Contract contract, SortedMap<UUID, Money> landed, Money cost) {
        if (cost.isZero()) {
            return;
        }
        List<Money> shares =
                cost.allocate(landed.values().stream().map(Money::amount).toList());
        int i = 0;
        for (UUID itemId : landed.keySet()) {
            entry.expense(Item.of(contract, itemId), shares.get(i++));
        }
    }

    /** Clears the accrual at the prices of the order, all of it with the last invoice; what was never accrued is an expense now. */
    private void goods(EntryLines entry, OrderLine ordered, InvoiceLine line, Item item) {
        BigDecimal units = line.quantity().value();
        Money worth = ordered.amountBetween(ordered.invoiced().subtract(units), ordered.invoiced());
        UUID orderId = line.invoice().orderId();
        Money cleared = ordered.toInvoice().signum() == 0
                ? accruals.clearAll(entry, orderId, item.id())
                : accruals.clear(entry, orderId, item.id(), worth);
        if (cleared.isZero()) {
            entry.expense(item, line.amount());
            return;
        }
        entry.expense(item, worth.minus(cleared));
        entry.debit(PostingRole.PRICE_VARIANCE, line.amount().minus(worth));
    }

    private interface Lines {
        EntryLines in(Books books);
    }

    private void post(
            Invoice invoice, EntryKind kind, Text description, LocalDate day, @Nullable UUID paymentId, Lines lines) {
        Source source = Source.of(SourceKind.CONTRACT, invoice.contractId())
                .and(SourceKind.ORDER, invoice.orderId())
                .and(SourceKind.INVOICE, invoice.id())
                .and(SourceKind.PAYMENT, paymentId);
        journal.post(
                invoice.memberId(),
                Draft.of(kind, day, description, invoice.number(), source),
                books -> lines.in(books).lines());
    }
}
