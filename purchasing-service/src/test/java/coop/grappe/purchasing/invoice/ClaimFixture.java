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
        List<InvoicePlan.Line> planned = new ArrayList<>();
        List<Supply> supplies = new ArrayList<>();
        for (int i = 0; i < lines.length; i += 3) {
            UUID item = (UUID) lines[i];
            Money amount = Money.cad((String) lines[i + 2]);
            String unit = order.line(item).orElseThrow().unit();
            planned.add(new InvoicePlan.Line(item, Quantity.of((String) lines[i + 1], unit), amount));
            supplies.add(Supply.of(jurisdiction, "UNSPSC", "39101628", amount));
        }
        Assessment due = TaxTable.asDelivered().assess(supplies, DAY);
        List<InvoicePlan.Tax> taxes = due.lines().stream()
                .map(line -> new InvoicePlan.Tax(line.tax(), line.amount()))
                .toList();
        InvoicePlan plan = new InvoicePlan(
                order.id(), number, DAY, planned, taxes, due.net().plus(due.due()));
        Invoice invoice = Invoice.received(order, plan, NOW);
        invoice.explainTaxes(due);
        return invoice;
    }
}
