package coop.grappe.purchasing.invoice;

import static coop.grappe.purchasing.contract.ContractFixture.BULB;
import static coop.grappe.purchasing.contract.ContractFixture.NOW;
import static coop.grappe.purchasing.contract.ContractFixture.PAINT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.test.Schemas;
import coop.grappe.purchasing.order.OrderFixture;
import coop.grappe.purchasing.order.PurchaseOrder;
import coop.grappe.purchasing.tax.Assessment;
import coop.grappe.purchasing.tax.Supply;
import coop.grappe.purchasing.tax.TaxTable;
import coop.grappe.purchasing.tolerance.Tolerance;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InvoiceTest {

    private static final LocalDate DAY = LocalDate.of(2030, 3, 21);

    private final TaxTable taxes = TaxTable.asDelivered();
    private final ThreeWayMatch match = new ThreeWayMatch(taxes);
    private final PurchaseOrder order = received();

    /** 36 bulbs at 5.00, of which one broke; 2.5 l of paint at 9.1234, of which nothing came. */
    private static PurchaseOrder received() {
        PurchaseOrder order = OrderFixture.accepted("36", "2.5");
        OrderFixture.arrive(order, BULB, "24", "1", false);
        return order;
    }

    private Invoice invoice(String gst, String qst, String total, InvoicePlan.Line... lines) {
        InvoicePlan plan =
                new InvoicePlan(order.id(), "F-2041", DAY, List.of(lines), taxes(gst, qst), Money.cad(total));
        return Invoice.received(order, plan, NOW);
    }

    private static InvoicePlan.Line line(UUID item, String quantity, String unit, String amount) {
        return new InvoicePlan.Line(item, Quantity.of(quantity, unit), Money.cad(amount));
    }

    private static List<InvoicePlan.Tax> taxes(String gst, String qst) {
        return List.of(new InvoicePlan.Tax("GST", Money.cad(gst)), new InvoicePlan.Tax("QST", Money.cad(qst)));
    }

    private Findings check(Invoice invoice) {
        List<Supply> supplies = invoice.lines().stream()
                .map(line -> Supply.of("CA-QC", "UNSPSC", "39101628", line.amount()))
                .toList();
        Assessment due = taxes.assess(supplies, DAY);
        invoice.explainTaxes(due);
        return match.check(invoice, order, due, Tolerance.none(invoice.memberId()));
    }

    private List<String> found(Invoice invoice) {
        return check(invoice).disputed().stream().map(Discrepancy::code).toList();
    }

    @Test
    void anInvoiceForWhatCameAtTheOrdersPricesMatches() {
        Invoice invoice = invoice("5.75", "11.47", "132.22", line(BULB, "23", "EA", "115.00"));
        assertEquals(List.of(), found(invoice));
        Schemas.check(invoice.judge(check(invoice)));
        assertEquals(InvoiceState.MATCHED, invoice.state());
    }

    @Test
    void everythingThatDiffersIsNamedAtOnce() {
        Invoice invoice = invoice(
                "1.00",
                "1.00",
                "1.00",
                line(BULB, "24", "EA", "119.00"),
                line(PAINT, "1", "EA", "9.12"),
                line(new UUID(9, 9), "1", "EA", "1.00"));
        List<Discrepancy> found = check(invoice).disputed();
        assertEquals(
                List.of(
                        "quantity-not-received",
                        "amount-differs",
                        "unit-differs",
                        "not-ordered",
                        "tax-differs",
                        "tax-differs",
                        "total-differs"),
                found.stream().map(Discrepancy::code).toList());
        assertEquals(
                "“Item 00000000-0000-0001-0000-000000000001”: 24 EA invoiced, 23 EA received whole and not invoiced yet",
                found.get(0).in(Locale.ENGLISH));
        Schemas.check(invoice.judge(check(invoice)));
        assertEquals(InvoiceState.DISPUTED, invoice.state());
    }

    @Test
    void whatIsInvoicedAlreadyCannotBeClaimedAgain() {
        order.invoice(BULB, new BigDecimal("10"));
        assertEquals(
                List.of("quantity-not-received"),
                found(invoice("5.75", "11.47", "132.22", line(BULB, "23", "EA", "115.00"))));
        assertEquals(List.of(), found(invoice("3.25", "6.48", "74.73", line(BULB, "13", "EA", "65.00"))));
    }

    @Test
    void aDisputedInvoiceIsCorrectedAndMatchedAgain() {
        Invoice invoice = invoice("5.75", "11.47", "132.23", line(BULB, "23", "EA", "115.00"));
        invoice.judge(check(invoice));
        assertThrows(Problem.class, () -> invoice.approve(BigDecimal.ONE, NOW));
        invoice.reopen();
        invoice.write(new InvoicePlan(
                order.id(),
                "F-2041",
                DAY,
                List.of(line(BULB, "23", "EA", "115.00")),
                taxes("5.75", "11.47"),
                Money.cad("132.22")));
        invoice.judge(check(invoice));
        Schemas.check(invoice.approve(new BigDecimal("1.5"), NOW));
        assertEquals(Money.cad("1.73"), invoice.fee());
        invoice.settle(payment(invoice, "100.00")).forEach(Schemas::check);
        assertEquals(InvoiceState.APPROVED, invoice.state());
        assertThrows(Problem.class, () -> invoice.settle(payment(invoice, "32.23")));
        List<InvoiceEvent> last = invoice.settle(payment(invoice, "32.22"));
        last.forEach(Schemas::check);
        assertEquals(
                List.of("invoices.payment-noted.v1", "invoices.paid.v1"),
                last.stream().map(InvoiceEvent::type).toList());
        assertEquals(InvoiceState.PAID, invoice.state());
        Schemas.check(invoice.unsettle(payment(invoice, "32.22").reversed(DAY, "Sans provision", "tresor", NOW)));
        assertEquals(InvoiceState.APPROVED, invoice.state());
        assertEquals(Money.cad("32.22"), invoice.balance());
        assertEquals(1, invoice.settle(payment(invoice, "32.22")).size());
    }

    private static Payment payment(Invoice invoice, String amount) {
        return Payment.made(invoice, Money.cad(amount), Money.zero(Money.CAD), DAY, "virement 4471", "tresor", NOW);
    }

    @Test
    void taxesRoundedPerItemAreAcceptedToo() {
        order.invoice(BULB, new BigDecimal("10"));
        OrderFixture.arrive(order, PAINT, "1", "0", false);
        InvoicePlan.Line bulbs = line(BULB, "12", "EA", "60.00");
        InvoicePlan.Line paint = line(PAINT, "1", "LTR", "9.12");
        assertEquals(List.of(), found(invoice("3.46", "6.89", "79.47", bulbs, paint)));
        assertEquals(List.of(), found(invoice("3.46", "6.90", "79.48", bulbs, paint)));
        assertEquals(List.of("tax-differs", "total-differs"), found(invoice("3.46", "6.88", "79.46", bulbs, paint)));
    }

    @Test
    void aTaxThatIsNotDueIsNamedAndStandsApart() {
        Invoice invoice = Invoice.received(
                order,
                new InvoicePlan(
                        order.id(),
                        "F-2042",
                        DAY,
                        List.of(line(BULB, "23", "EA", "115.00")),
                        List.of(
                                new InvoicePlan.Tax("GST", Money.cad("5.75")),
                                new InvoicePlan.Tax("QST", Money.cad("11.47")),
                                new InvoicePlan.Tax("HST", Money.cad("14.95"))),
                        Money.cad("147.17")),
                NOW);
        List<Discrepancy> found = check(invoice).disputed();
        assertEquals(
                List.of("tax-differs", "total-differs"),
                found.stream().map(Discrepancy::code).toList());
        assertEquals("TVH : 14.95 CAD facturés, 0.00 CAD attendus", found.get(0).in(Locale.FRENCH));
        assertEquals(
                List.of("5", "9.975", "0"),
                invoice.taxes().stream().map(line -> line.percent().toString()).toList());
    }
}
