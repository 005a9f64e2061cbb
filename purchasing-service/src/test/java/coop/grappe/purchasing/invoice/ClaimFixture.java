package coop.grappe.purchasing.invoice;

import static coop.grappe.purchasing.contract.ContractFixture.NOW;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.purchasing.order.PurchaseOrder;
import coop.grappe.purchasing.tax.Assessment;
import coop.grappe.purchasing.tax.Supply;
import coop.grappe.purchasing.tax.TaxTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Invoices for tests of others. */
public final class ClaimFixture {

    public static final LocalDate DAY = LocalDate.of(2030, 3, 21);

    private ClaimFixture() {}

    /**
     * An invoice with the taxes of a place.
     *
     * @param lines item, quantity, amount, item, quantity, amount, …
     */
    public static Invoice claim(PurchaseOrder order, String number, String jurisdiction, Object... lines) {
        return claim(order, number, jurisdiction, "0.00", lines);
    }

    /** With freight, and due in 45 days. */
    public static Invoice claimWithFreight(
            PurchaseOrder order, String number, String jurisdiction, String freight, Object... lines) {
        return claim(order, number, jurisdiction, freight, lines);
    }

    private static Invoice claim(
            PurchaseOrder order, String number, String jurisdiction, String freight, Object[] lines) {
        List<InvoicePlan.Line> planned = new ArrayList<>();
        List<Supply> supplies = new ArrayList<>();
        for (int i = 0; i < lines.length; i += 3) {
            UUID item = (UUID) lines[i];
            Money amount = Money.cad((String) lines[i + 2]);
            String unit = order.line(item).orElseThrow().unit();
            planned.add(new InvoicePlan.Line(item, Quantity.of((String) lines[i + 1], unit), amount));
            supplies.add(Supply.of(jurisdiction, "UNSPSC", "39101628", amount));
        }
        List<InvoicePlan.ChargePlan> charges = new ArrayList<>();
        if (Money.cad(freight).isPositive()) {
            charges.add(new InvoicePlan.ChargePlan(ChargeKind.FREIGHT, Money.cad(freight), Spread.VALUE, null));
            supplies.add(Supply.of(jurisdiction, "UNSPSC", "39101628", Money.cad(freight)));
        }
        Assessment due = TaxTable.asDelivered().assess(supplies, DAY);
        List<InvoicePlan.Tax> taxes = due.lines().stream()
                .map(line -> new InvoicePlan.Tax(line.tax(), line.amount()))
                .toList();
        InvoicePlan plan = new InvoicePlan(
                order.id(),
                number,
                DAY,
                planned,
                taxes,
                due.net().plus(due.due()),
                charges,
                new PaymentTerms(45, null, null));
        Invoice invoice = Invoice.received(order, plan, NOW);
        invoice.explainTaxes(due);
        return invoice;
    }

    /** A credit for two units of an item that went back. */
    public static CreditNote credit(Invoice invoice, String jurisdiction, UUID item, String amount) {
        Money net = Money.cad(amount);
        Assessment due =
                TaxTable.asDelivered().assess(List.of(Supply.of(jurisdiction, "UNSPSC", "39101628", net)), DAY);
        CreditNotePlan plan = new CreditNotePlan(
                "NC-204",
                DAY,
                invoice.id(),
                List.of(new CreditNotePlan.Line(
                        CreditReason.RETURN, item, Quantity.of("2", "EA"), UUID.randomUUID(), null, net)),
                List.of(),
                net.plus(due.due()));
        CreditNote note = CreditNote.received(CreditParty.of(invoice), plan, List.of(item), NOW);
        note.judge(new CreditFindings(due.lines(), List.of()));
        return note;
    }
}
