package coop.grappe.purchasing.accounting;

import coop.grappe.platform.clock.QuebecDay;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Text;
import coop.grappe.purchasing.accounting.EntryLines.Item;
import coop.grappe.purchasing.contract.Contract;
import coop.grappe.purchasing.contract.Contracts;
import coop.grappe.purchasing.invoice.Invoice;
import coop.grappe.purchasing.invoice.Invoices;
import coop.grappe.purchasing.rebate.Rebate;
import coop.grappe.purchasing.rebate.RebateGranted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Enters the rebates that suppliers owe when they are earned; negative ones when the group's volume has gone down again. */
@ApplicationScoped
class RebateEntries {

    private final Journal journal;
    private final Contracts contracts;
    private final Invoices invoices;
    private final TaxEntries taxes;

    RebateEntries(Journal journal, Contracts contracts, Invoices invoices, TaxEntries taxes) {
        this.journal = journal;
        this.contracts = contracts;
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
        Draft draft = Draft.of(EntryKind.REBATE, QuebecDay.of(rebate.earnedAt()), description, null, source);
        journal.post(rebate.memberId(), draft, books -> {
            EntryLines entry = new EntryLines(books.chart()).debit(PostingRole.REBATES_RECEIVABLE, rebate.total());
            Money cost = taxes.giveBack(entry, rebate.memberId(), invoice.issuedOn(), rebate.taxes());
            return entry.expense(
                            Item.of(contract, rebate.itemId()),
                            rebate.net().plus(cost).negated())
                    .lines();
        });
    }
}
