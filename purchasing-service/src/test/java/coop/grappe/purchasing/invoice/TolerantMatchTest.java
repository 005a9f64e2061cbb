package coop.grappe.purchasing.invoice;

import static coop.grappe.purchasing.contract.ContractFixture.BULB;
import static coop.grappe.purchasing.contract.ContractFixture.NOW;
import static coop.grappe.purchasing.invoice.ClaimFixture.DAY;
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
import coop.grappe.purchasing.tolerance.ToleranceFixture;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What passes a member's tolerance and what does not: 100 bulbs at 4.125 were ordered, 98 kept. */
class TolerantMatchTest {

    private final TaxTable taxes = TaxTable.asDelivered();
    private final ThreeWayMatch match = new ThreeWayMatch(taxes);
    private final PurchaseOrder order = received();

    private static PurchaseOrder received() {
        PurchaseOrder order = OrderFixture.accepted("100", "2");
        OrderFixture.arrive(order, BULB, "100", "2", true);
        return order;
    }

    private Invoice claim(String quantity, String amount, InvoicePlan.ChargePlan... charges) {
        Money net =
                List.of(charges).stream().map(InvoicePlan.ChargePlan::amount).reduce(Money.cad(amount), Money::plus);
        Assessment due = due(net);
        List<InvoicePlan.Tax> stated = due.lines().stream()
                .map(line -> new InvoicePlan.Tax(line.tax(), line.amount()))
                .toList();
        InvoicePlan.Line line = new InvoicePlan.Line(BULB, Quantity.of(quantity, "EA"), Money.cad(amount));
        InvoicePlan plan = new InvoicePlan(
                order.id(), "F-1", DAY, List.of(line), stated, net.plus(due.due()), List.of(charges), null);
        return Invoice.received(order, plan, NOW);
    }

    private Assessment due(Money net) {
        return taxes.assess(List.of(Supply.of("CA-QC", "UNSPSC", "39101628", net)), DAY);
    }

    private Findings check(Invoice invoice, Tolerance tolerance) {
        return match.check(invoice, order, due(invoice.net()), tolerance);
    }

    private static List<String> codes(List<Discrepancy> found) {
        return found.stream().map(Discrepancy::code).toList();
    }

    private void holds(Invoice invoice, Tolerance tolerance, List<String> disputed, List<String> tolerated) {
        Findings found = check(invoice, tolerance);
        assertEquals(disputed, codes(found.disputed()));
        assertEquals(tolerated, codes(found.tolerated()));
    }

    @Test
    void whatIsWithinEveryLimitPassesAndIsNamed() {
        // 98 bulbs at 4.125 come to 404.25, 99 to 408.38.
        holds(claim("98", "404.25"), Tolerance.none("x"), List.of(), List.of());
        holds(claim("99", "408.38"), Tolerance.none("x"), List.of("quantity-not-received"), List.of());
        Tolerance two = ToleranceFixture.of("2", "0.5", "0", "5.00", null);
        holds(claim("99", "408.38"), two, List.of(), List.of("quantity-not-received"));
        holds(claim("98", "406.25"), two, List.of(), List.of("amount-differs"));
        holds(claim("98", "402.25"), two, List.of(), List.of("amount-differs"));
        holds(claim("98", "406.28"), two, List.of("amount-differs"), List.of());
    }

    @Test
    void theLimitPerLineCountsQuantityAndPriceTogether() {
        Tolerance five = ToleranceFixture.of("2", "0.5", "0", "5.00", null);
        List<String> both = List.of("quantity-not-received", "amount-differs");
        holds(claim("99", "409.25"), five, List.of(), both);
        holds(claim("99", "409.26"), five, both, List.of());
    }

    @Test
    void theLimitInTotalCountsChargesToo() {
        InvoicePlan.ChargePlan freight =
                new InvoicePlan.ChargePlan(ChargeKind.FREIGHT, Money.cad("6.00"), Spread.VALUE, null);
        holds(claim("98", "404.25", freight), Tolerance.none("x"), List.of("charge-not-agreed"), List.of());
        Tolerance ten = ToleranceFixture.of("2", "0.5", "2", null, "10.00");
        holds(claim("98", "404.25", freight), ten, List.of(), List.of("charge-not-agreed"));
        holds(claim("99", "408.38", freight), ten, List.of("quantity-not-received", "charge-not-agreed"), List.of());
    }

    @Test
    void freightIsPartOfWhatAnItemCosts() {
        Invoice invoice = claim(
                "98",
                "404.25",
                new InvoicePlan.ChargePlan(ChargeKind.FREIGHT, Money.cad("6.00"), Spread.VALUE, "Transport"));
        assertEquals(Money.cad("404.25"), invoice.goods());
        assertEquals(Money.cad("410.25"), invoice.net());
        assertEquals(Money.cad("410.25"), invoice.lines().get(0).landed());
        assertEquals(Money.cad("410.25"), invoice.landed().get(BULB));
    }

    @Test
    void aTreasurerAcceptsADifferenceOnceAndNotAnother() {
        Invoice invoice = claim("98", "410.00");
        Schemas.check(invoice.judge(check(invoice, Tolerance.none("x"))));
        Schemas.check(invoice.accept("tresor", "Entente du 3 mars", new UUID(7, 7), NOW));
        assertEquals(InvoiceState.MATCHED, invoice.state());
        assertEquals(
                List.of(), invoice.openOf(check(invoice, Tolerance.none("x"))).disputed());
        OrderFixture.goBack(order, BULB, "1");
        assertEquals(
                List.of("quantity-not-received"),
                codes(invoice.openOf(check(invoice, Tolerance.none("x"))).disputed()));
    }

    @Test
    void wrongTaxesAreNotAMatterOfAcceptance() {
        Invoice invoice = ClaimFixture.claim(order, "F-2", "CA-ON", BULB, "98", "404.25");
        invoice.judge(check(invoice, Tolerance.none("x")));
        Problem refusal = assertThrows(Problem.class, () -> invoice.accept("tresor", "Bon", null, NOW));
        assertEquals(InvoiceProblem.NOT_ACCEPTABLE, refusal.type());
    }

    @Test
    void anInvoiceIsWithdrawnUntilItIsApproved() {
        Invoice invoice = claim("98", "404.25");
        invoice.judge(check(invoice, Tolerance.none("x")));
        Schemas.check(invoice.withdraw("Facturé deux fois"));
        assertEquals(InvoiceState.WITHDRAWN, invoice.state());
        assertThrows(Problem.class, () -> invoice.approve(java.math.BigDecimal.ONE, NOW));
    }
}
