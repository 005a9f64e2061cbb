package coop.grappe.purchasing.invoice;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.Text;
import coop.grappe.purchasing.order.OrderLine;
import coop.grappe.purchasing.order.PurchaseOrder;
import coop.grappe.purchasing.tax.Assessment;
import coop.grappe.purchasing.tax.TaxTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds an invoice against the order (items, units, prices) and its receipts (quantities, less what was damaged or is invoiced
 * already), and its taxes against what is due. Everything that differs is found at once.
 */
@ApplicationScoped
class ThreeWayMatch {

    private final TaxTable table;

    ThreeWayMatch(TaxTable table) {
        this.table = table;
    }

    List<Discrepancy> check(Invoice invoice, PurchaseOrder order, Assessment due) {
        List<Discrepancy> found = new ArrayList<>();
        for (InvoiceLine line : invoice.lines()) {
            Optional<OrderLine> ordered = order.line(line.itemId());
            if (ordered.isEmpty()) {
                String item = line.itemId().toString();
                found.add(new Discrepancy(
                        "not-ordered", item, item, line.quantity().toString(), "0"));
            } else {
                check(line, ordered.get(), found);
            }
        }
        checkTaxes(invoice, due, found);
        return found;
    }

    private static void check(InvoiceLine line, OrderLine ordered, List<Discrepancy> found) {
        Quantity claimed = line.quantity();
        if (!claimed.unit().equals(ordered.unit())) {
            found.add(discrepancy("unit-differs", ordered, ordered.unit(), claimed.unit()));
            return;
        }
        Quantity claimable = new Quantity(ordered.toInvoice(), ordered.unit());
        if (claimed.compareTo(claimable) > 0) {
            found.add(discrepancy("quantity-not-received", ordered, claimed.toString(), claimable.toString()));
        }
        Money expected = ordered.amountOfNext(claimed.value());
        if (!line.amount().equals(expected)) {
            found.add(discrepancy("amount-differs", ordered, line.amount().toString(), expected.toString()));
        }
    }

    private void checkTaxes(Invoice invoice, Assessment due, List<Discrepancy> found) {
        Map<String, Money> stated = invoice.statedTaxes();
        Money zero = Money.zero(invoice.net().currency());
        Money total = invoice.net();
        for (String tax : due.taxes(stated)) {
            Money amount = stated.getOrDefault(tax, zero);
            total = total.plus(due.accepted(tax, amount));
            if (!due.accepts(tax, amount)) {
                Text name = table.nameOf(tax);
                found.add(new Discrepancy(
                        "tax-differs",
                        name.fr(),
                        name.en(),
                        amount.toString(),
                        due.due(tax).toString()));
            }
        }
        if (!invoice.total().equals(total)) {
            found.add(new Discrepancy("total-differs", "", "", invoice.total().toString(), total.toString()));
        }
    }

    private static Discrepancy discrepancy(String code, OrderLine ordered, String invoiced, String expected) {
        return new Discrepancy(code, ordered.names().fr(), ordered.names().en(), invoiced, expected);
    }
}
