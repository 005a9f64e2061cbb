package coop.grappe.purchasing.accounting;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Text;
import coop.grappe.purchasing.accounting.EntryLines.Item;
import coop.grappe.purchasing.contract.Contract;
import coop.grappe.purchasing.contract.Contracts;
import coop.grappe.purchasing.invoice.CreditNote;
import coop.grappe.purchasing.invoice.CreditNoteApproved;
import coop.grappe.purchasing.invoice.CreditNoteLine;
import coop.grappe.purchasing.invoice.CreditReason;
import coop.grappe.purchasing.invoice.Invoice;
import coop.grappe.purchasing.invoice.Invoices;
import coop.grappe.purchasing.rebate.Rebate;
import coop.grappe.purchasing.rebate.RebateGranted;
import coop.grappe.purchasing.rebate.Rebates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * Enters what suppliers owe back: rebates when they are earned (negative ones when the group's volume has gone down again), and credit
 * notes, which lower what is payable. A credit note for rebates settles what stood receivable, one for goods given back what stood
 * accrued, any other one lowers the cost of its items.
 */
@ApplicationScoped
class RebateEntries {

    private final Journal journal;
    private final Accruals accruals;
    private final Contracts contracts;
    private final Rebates rebates;
    private final Invoices invoices;
    private final TaxEntries taxes;

    RebateEntries(
            Journal journal,
            Accruals accruals,
            Contracts contracts,
            Rebates rebates,
            Invoices invoices,
            TaxEntries taxes) {
        this.journal = journal;
        this.accruals = accruals;
        this.contracts = contracts;
        this.rebates = rebates;
        this.invoices = invoices;
        this.taxes = taxes;
    }

    void rebateGranted(@Observes RebateGranted event) {
        Rebate rebate = event.rebate();
        Contract contract = contracts.findById(rebate.contractId());
        Text description = rebate.isClawBack()
                ? new Text(
                        "Remise de volume reprise, %s".formatted(contract.supplierName()),
                        "Volume rebate taken back, %s".formatted(contract.supplierName()))
                : new Text(
                        "Remise de volume à partir de %s, %s".formatted(rebate.threshold(), contract.supplierName()),
                        "Volume rebate from %s, %s".formatted(rebate.threshold(), contract.supplierName()));
        Invoice invoice = invoices.findById(rebate.invoiceId());
        Source source = Source.of(SourceKind.CONTRACT, rebate.contractId())
                .and(SourceKind.ORDER, invoice.orderId())
                .and(SourceKind.INVOICE, invoice.id())
                .and(SourceKind.REBATE, rebate.id());
        Draft draft = Draft.of(EntryKind.REBATE, Calendar.day(rebate.earnedAt()), description, null, source);
        journal.post(rebate.memberId(), draft, books -> {
            EntryLines entry = new EntryLines(books.chart()).debit(PostingRole.REBATES_RECEIVABLE, rebate.total());
            Money cost = taxes.giveBack(entry, rebate.memberId(), invoice.issuedOn(), rebate.taxes());
            return entry.expense(
                            Item.of(contract, rebate.itemId()),
                            rebate.net().plus(cost).negated())
                    .lines();
        });
    }

    void creditNoteApproved(@Observes CreditNoteApproved event) {
        CreditNote note = event.creditNote();
        Contract contract = contracts.findById(note.contractId());
        Text description = new Text(
                "Note de crédit %s, %s".formatted(note.number(), contract.supplierName()),
                "Credit note %s, %s".formatted(note.number(), contract.supplierName()));
        Source source = Source.of(SourceKind.CONTRACT, note.contractId())
                .and(SourceKind.ORDER, note.orderId())
                .and(SourceKind.INVOICE, note.invoiceId())
                .and(SourceKind.CREDIT_NOTE, note.id());
        Draft draft = Draft.of(EntryKind.CREDIT_NOTE, note.issuedOn(), description, note.number(), source);
        journal.post(
                note.memberId(), draft, books -> credited(books, note, contract).lines());
    }

    private EntryLines credited(Books books, CreditNote note, Contract contract) {
        EntryLines entry = new EntryLines(books.chart()).debit(PostingRole.PAYABLE, note.total());
        List<CreditNoteLine> goods =
                note.lines().stream().filter(line -> line.rebateId() == null).toList();
        Money left = note.total();
        for (CreditNoteLine line : note.lines()) {
            UUID rebateId = line.rebateId();
            Money settled = rebateId == null
                    ? line.amount()
                    : rebates.findById(rebateId).total();
            left = left.minus(settled);
            if (rebateId != null) {
                entry.credit(PostingRole.REBATES_RECEIVABLE, settled);
            } else {
                credit(entry, note, line, Item.of(contract, line.itemId()));
            }
        }
        if (goods.isEmpty()) {
            return entry.credit(PostingRole.WRITE_OFF, left);
        }
        List<BigDecimal> weights =
                goods.stream().map(line -> line.amount().amount()).toList();
        List<Money> taxes = left.allocate(weights);
        for (int i = 0; i < goods.size(); i++) {
            entry.expense(Item.of(contract, goods.get(i).itemId()), taxes.get(i).negated());
        }
        return entry;
    }

    private void credit(EntryLines entry, CreditNote note, CreditNoteLine line, Item item) {
        Money back = line.amount().negated();
        UUID orderId = note.orderId();
        Money cleared = orderId == null || line.reason() != CreditReason.RETURN
                ? Money.zero(back.currency())
                : accruals.clear(entry, orderId, item.id(), back);
        entry.expense(item, back.minus(cleared));
    }
}
