package coop.grappe.purchasing.accounting;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Text;
import coop.grappe.purchasing.accounting.AccountingSettings.LandedCosts;
import coop.grappe.purchasing.accounting.EntryLines.Item;
import coop.grappe.purchasing.contract.Contract;
import coop.grappe.purchasing.contract.Contracts;
import coop.grappe.purchasing.invoice.CreditNote;
import coop.grappe.purchasing.invoice.CreditNoteApproved;
import coop.grappe.purchasing.invoice.CreditNoteLine;
import coop.grappe.purchasing.invoice.CreditReason;
import coop.grappe.purchasing.invoice.CreditRefund;
import coop.grappe.purchasing.invoice.CreditRefunded;
import coop.grappe.purchasing.invoice.Invoice;
import coop.grappe.purchasing.invoice.InvoiceLine;
import coop.grappe.purchasing.invoice.Invoices;
import coop.grappe.purchasing.rebate.Rebate;
import coop.grappe.purchasing.rebate.Rebates;
import coop.grappe.purchasing.tax.TaxLine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Enters credit notes, which lower what is payable, and what suppliers pay back of them. A line for a rebate settles what stood
 * receivable, with its taxes; one for goods sent back settles what stood accrued; a corrected price undoes the price variance first.
 * Taxes leave the accounts to which the invoice's came, by the member's profile of that day.
 */
@ApplicationScoped
class CreditEntries {

    private final Journal journal;
    private final Accruals accruals;
    private final TaxEntries taxes;
    private final Contracts contracts;
    private final Rebates rebates;
    private final Invoices invoices;

    CreditEntries(
            Journal journal,
            Accruals accruals,
            TaxEntries taxes,
            Contracts contracts,
            Rebates rebates,
            Invoices invoices) {
        this.journal = journal;
        this.accruals = accruals;
        this.taxes = taxes;
        this.contracts = contracts;
        this.rebates = rebates;
        this.invoices = invoices;
    }

    void creditNoteApproved(@Observes CreditNoteApproved event) {
        CreditNote note = event.creditNote();
        Contract contract = contracts.findById(note.contractId());
        Text description = new Text(
                "Note de crédit %s, %s".formatted(note.number(), contract.supplierName()),
                "Credit note %s, %s".formatted(note.number(), contract.supplierName()));
        Draft draft = Draft.of(EntryKind.CREDIT_NOTE, note.issuedOn(), description, note.number(), source(note));
        journal.post(
                note.memberId(), draft, books -> credited(books, note, contract).lines());
    }

    void refunded(@Observes CreditRefunded event) {
        CreditNote note = event.creditNote();
        CreditRefund refund = event.refund();
        Text description = new Text(
                "Remboursement de la note de crédit %s".formatted(note.number()),
                "Refund of credit note %s".formatted(note.number()));
        Draft draft = Draft.of(EntryKind.PAYMENT, refund.paidOn(), description, note.number(), source(note));
        journal.post(
                note.memberId(),
                draft,
                books -> new EntryLines(books.chart())
                        .debit(PostingRole.CASH, refund.amount())
                        .credit(PostingRole.PAYABLE, refund.amount())
                        .lines());
    }

    private static Source source(CreditNote note) {
        return Source.of(SourceKind.CONTRACT, note.contractId())
                .and(SourceKind.ORDER, note.orderId())
                .and(SourceKind.INVOICE, note.invoiceId())
                .and(SourceKind.CREDIT_NOTE, note.id());
    }

    private EntryLines credited(Books books, CreditNote note, Contract contract) {
        EntryLines entry = new EntryLines(books.chart()).debit(PostingRole.PAYABLE, note.total());
        Invoice invoice = invoiceOf(note);
        List<CreditNoteLine> goods = new ArrayList<>();
        List<TaxLine> ofGoods = new ArrayList<>(note.taxes());
        for (CreditNoteLine line : note.lines()) {
            UUID rebateId = line.rebateId();
            if (rebateId == null) {
                goods.add(line);
                credit(entry, books.settings(), invoice, line, Item.of(contract, line.itemId()));
            } else {
                Rebate rebate = rebates.findById(rebateId);
                entry.credit(PostingRole.REBATES_RECEIVABLE, rebate.total());
                rebate.taxes().stream().map(TaxLine::negated).forEach(ofGoods::add);
            }
        }
        LocalDate day = invoice == null ? note.issuedOn() : invoice.issuedOn();
        spread(entry, contract, goods, taxes.giveBack(entry, note.memberId(), day, ofGoods));
        return entry;
    }

    private @Nullable Invoice invoiceOf(CreditNote note) {
        UUID invoiceId = note.invoiceId();
        return invoiceId == null ? null : invoices.findById(invoiceId);
    }

    /** Taxes that had been part of what the lines cost lower it again. */
    private static void spread(EntryLines entry, Contract contract, List<CreditNoteLine> goods, Money cost) {
        if (goods.isEmpty()) {
            return;
        }
        List<Money> shares =
                cost.allocate(goods.stream().map(line -> line.amount().amount()).toList());
        for (int i = 0; i < goods.size(); i++) {
            entry.expense(
                    Item.of(contract, goods.get(i).itemId()), shares.get(i).negated());
        }
    }

    private void credit(
            EntryLines entry, AccountingSettings settings, @Nullable Invoice invoice, CreditNoteLine line, Item item) {
        Money left = line.amount();
        if (invoice != null && line.reason() == CreditReason.RETURN) {
            Money cleared = accruals.clear(entry, invoice.orderId(), item.id(), left.negated());
            left = left.plus(cleared);
            if (!cleared.isZero()) {
                entry.credit(PostingRole.PRICE_VARIANCE, left);
                return;
            }
        }
        if (invoice != null && line.reason() == CreditReason.PRICE && settings.accrual()) {
            Money corrected = least(left, dearer(invoice, item.id()));
            entry.credit(PostingRole.PRICE_VARIANCE, corrected);
            left = left.minus(corrected);
        }
        boolean freight = invoice != null && lineOf(invoice, item.id()).isEmpty();
        if (freight && settings.landedCosts() == LandedCosts.APART) {
            entry.credit(PostingRole.FREIGHT, left);
        } else {
            entry.expense(item, left.negated());
        }
    }

    /** How much dearer an item was invoiced than ordered; nothing where it was cheaper. */
    private static Money dearer(Invoice invoice, UUID itemId) {
        return lineOf(invoice, itemId)
                .map(InvoiceLine::variance)
                .filter(Money::isPositive)
                .orElse(Money.zero(Money.CAD));
    }

    private static Optional<InvoiceLine> lineOf(Invoice invoice, UUID itemId) {
        return invoice.lines().stream()
                .filter(line -> line.itemId().equals(itemId))
                .findFirst();
    }

    private static Money least(Money one, Money other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
