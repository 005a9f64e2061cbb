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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InvoiceTest {

    private static final LocalDate DAY = LocalDate.of(2030, 3, 21);

    private final ThreeWayMatch match = new ThreeWayMatch(new Taxes());
    private final PurchaseOrder order = received();

    /** 36 bulbs at 5.00, of which one broke; 2.5 l of paint at 9.1234, of which nothing came. */
    private static PurchaseOrder received() {
        PurchaseOrder order = OrderFixture.accepted("36", "2.5");
        OrderFixture.arrive(order, BULB, "24", "1", false);
        return order;
    }

    private Invoice invoice(String gst, String qst, String total, InvoicePlan.Line... lines) {
        InvoicePlan plan = new InvoicePlan(
                order.id(), "F-2041", DAY, List.of(lines), Money.cad(gst), Money.cad(qst), Money.cad(total));
        return Invoice.received(order, plan, NOW);
    }

    private static InvoicePlan.Line line(UUID item, String quantity, String unit, String amount) {
        return new InvoicePlan.Line(item, Quantity.of(quantity, unit), Money.cad(amount));
    }

    private List<String> found(Invoice invoice) {
        return match.check(invoice, order).stream().map(Discrepancy::code).toList();
    }

    @Test
    void anInvoiceForWhatCameAtTheOrdersPricesMatches() {
        Invoice invoice = invoice("5.75", "11.47", "132.22", line(BULB, "23", "EA", "115.00"));
        assertEquals(List.of(), found(invoice));
        Schemas.check(invoice.judge(List.of()));
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
        List<Discrepancy> found = match.check(invoice, order);
        assertEquals(
                List.of(
                        "quantity-not-received",
                        "amount-differs",
                        "unit-differs",
                        "not-ordered",
                        "gst-differs",
                        "qst-differs",
                        "total-differs"),
                found.stream().map(Discrepancy::code).toList());
        assertEquals(
                "“Item 00000000-0000-0001-0000-000000000001”: 24 EA invoiced, 23 EA received whole and not invoiced yet",
                found.get(0).in(Locale.ENGLISH));
        Schemas.check(invoice.judge(found));
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
        invoice.judge(match.check(invoice, order));
        assertThrows(Problem.class, () -> invoice.approve(BigDecimal.ONE, NOW));
        invoice.reopen();
        invoice.write(new InvoicePlan(
                order.id(),
                "F-2041",
                DAY,
                List.of(line(BULB, "23", "EA", "115.00")),
                Money.cad("5.75"),
                Money.cad("11.47"),
                Money.cad("132.22")));
        invoice.judge(match.check(invoice, order));
        Schemas.check(invoice.approve(new BigDecimal("1.5"), NOW));
        assertEquals(Money.cad("1.73"), invoice.fee());
        Schemas.check(invoice.pay(DAY, "virement 4471"));
        assertEquals(InvoiceState.PAID, invoice.state());
    }

    @Test
    void eachTaxIsTakenOnThePriceAloneAndRoundedOnceHalfUp() {
        Taxes taxes = new Taxes();
        assertEquals(new Taxes.Due(Money.cad("0.01"), Money.cad("0.01")), taxes.on(Money.cad("0.10"), DAY));
        assertEquals(new Taxes.Due(Money.cad("50.00"), Money.cad("99.75")), taxes.on(Money.cad("1000.00"), DAY));
        assertEquals(new Taxes.Due(Money.cad("0.05"), Money.cad("0.10")), taxes.on(Money.cad("1.00"), DAY));
        assertThrows(Problem.class, () -> taxes.on(Money.cad("1.00"), LocalDate.of(1985, 1, 1)));
    }
}
