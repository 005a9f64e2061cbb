package coop.grappe.purchasing.invoice;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.Text;
import coop.grappe.purchasing.order.OrderLine;
import coop.grappe.purchasing.order.PurchaseOrder;
import coop.grappe.purchasing.tax.Assessment;
import coop.grappe.purchasing.tax.TaxTable;
import coop.grappe.purchasing.tolerance.Tolerance;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds an invoice against the order (items, units, prices) and its receipts (quantities, less what was damaged, went back or is
 * invoiced already), and its taxes against what is due. Everything that differs is found at once. Small differences of quantity, price
 * and charges pass if the member lets them: each within its limits, and all together within the limit of the whole.
 */
@ApplicationScoped
class ThreeWayMatch {

    private final TaxTable table;

    ThreeWayMatch(TaxTable table) {
        this.table = table;
    }

    private record Found(Discrepancy discrepancy, boolean passes) {}

    Findings check(Invoice invoice, PurchaseOrder order, Assessment due, Tolerance tolerance) {
        List<Found> found = new ArrayList<>();
        for (InvoiceLine line : invoice.lines()) {
            Optional<OrderLine> ordered = order.line(line.itemId());
            if (ordered.isEmpty()) {
                String item = line.itemId().toString();
                found.add(new Found(
                        new Discrepancy(
                                "not-ordered", item, item, line.quantity().toString(), "0"),
                        false));
            } else {
                check(line, ordered.get(), tolerance, found);
            }
        }
        checkCharges(invoice, tolerance, found);
        checkTaxes(invoice, due, found);
        return judged(found, tolerance);
    }

    private static Findings judged(List<Found> found, Tolerance tolerance) {
        Money together = found.stream()
                .filter(Found::passes)
                .flatMap(one -> Optional.ofNullable(one.discrepancy().difference()).stream())
                .reduce(Money.zero(Money.CAD), Money::plus);
        boolean within = tolerance.allowsInTotal(together);
        Map<Boolean, List<Discrepancy>> parts = found.stream()
                .collect(Collectors.partitioningBy(
                        one -> one.passes() && within, Collectors.mapping(Found::discrepancy, Collectors.toList())));
        return new Findings(parts.getOrDefault(false, List.of()), parts.getOrDefault(true, List.of()));
    }

    private static void check(InvoiceLine line, OrderLine ordered, Tolerance tolerance, List<Found> found) {
        Quantity claimed = line.quantity();
        if (!claimed.unit().equals(ordered.unit())) {
            found.add(new Found(discrepancy("unit-differs", ordered, ordered.unit(), claimed.unit(), null), false));
            return;
        }
        BigDecimal claimable = ordered.toInvoice().max(BigDecimal.ZERO);
        Money expected = ordered.amountOfNext(claimed.value());
        Money missing = expected.minus(ordered.amountOfNext(claimable.min(claimed.value())));
        Money dearer = line.vary(expected);
        boolean passes = tolerance.allowsQuantity(claimed.value(), claimable)
                && tolerance.allowsPrice(line.amount(), expected)
                && tolerance.allowsPerLine(missing.plus(dearer));
        if (claimed.value().compareTo(claimable) > 0) {
            String kept = new Quantity(claimable, ordered.unit()).toString();
            found.add(new Found(
                    discrepancy("quantity-not-received", ordered, claimed.toString(), kept, missing), passes));
        }
        if (!dearer.isZero()) {
            found.add(new Found(
                    discrepancy("amount-differs", ordered, line.amount().toString(), expected.toString(), dearer),
                    passes));
        }
    }

    private static void checkCharges(Invoice invoice, Tolerance tolerance, List<Found> found) {
        Money charged = invoice.charged();
        if (!charged.isZero()) {
            Money nothing = Money.zero(charged.currency());
            found.add(new Found(
                    new Discrepancy("charge-not-agreed", "", "", charged.toString(), nothing.toString(), charged),
                    tolerance.allowsCharges(charged, invoice.goods())));
        }
    }

    private void checkTaxes(Invoice invoice, Assessment due, List<Found> found) {
        Map<String, Money> stated = invoice.statedTaxes();
        Money zero = Money.zero(invoice.net().currency());
        Money total = invoice.net();
        for (String tax : due.taxes(stated)) {
            Money amount = stated.getOrDefault(tax, zero);
            total = total.plus(due.accepted(tax, amount));
            if (!due.accepts(tax, amount)) {
                Text name = table.nameOf(tax);
                String owed = due.due(tax).toString();
                found.add(new Found(
                        new Discrepancy("tax-differs", name.fr(), name.en(), amount.toString(), owed), false));
            }
        }
        if (!invoice.total().equals(total)) {
            found.add(new Found(
                    new Discrepancy("total-differs", "", "", invoice.total().toString(), total.toString()), false));
        }
    }

    private static Discrepancy discrepancy(
            String code, OrderLine ordered, String invoiced, String expected, @Nullable Money difference) {
        return new Discrepancy(code, ordered.names().fr(), ordered.names().en(), invoiced, expected, difference);
    }
}
