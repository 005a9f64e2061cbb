package coop.grappe.purchasing.invoice;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.purchasing.order.OrderLine;
import coop.grappe.purchasing.order.PurchaseOrder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds an invoice against the order (items, units, prices) and its receipts (quantities, less what was damaged or is invoiced
 * already), and its taxes against the rates of its day. Everything that differs is found at once.
 */
@ApplicationScoped
class ThreeWayMatch {

    private final Taxes taxes;

    ThreeWayMatch(Taxes taxes) {
        this.taxes = taxes;
    }

    List<Discrepancy> check(Invoice invoice, PurchaseOrder order) {
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
        Taxes.Due due = taxes.on(invoice.net(), invoice.issuedOn());
        compare("gst-differs", invoice.gst(), due.gst(), found);
        compare("qst-differs", invoice.qst(), due.qst(), found);
        compare("total-differs", invoice.total(), invoice.net().plus(due.total()), found);
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

    private static void compare(String code, Money invoiced, Money expected, List<Discrepancy> found) {
        if (!invoiced.equals(expected)) {
            found.add(new Discrepancy(code, "", "", invoiced.toString(), expected.toString()));
        }
    }

    private static Discrepancy discrepancy(String code, OrderLine ordered, String invoiced, String expected) {
        return new Discrepancy(code, ordered.names().fr(), ordered.names().en(), invoiced, expected);
    }
}
