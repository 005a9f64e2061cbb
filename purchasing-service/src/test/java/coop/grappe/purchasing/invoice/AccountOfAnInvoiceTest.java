package coop.grappe.purchasing.invoice;

import static coop.grappe.purchasing.contract.ContractFixture.BULB;
import static coop.grappe.purchasing.contract.ContractFixture.NOW;
import static coop.grappe.purchasing.invoice.ClaimFixture.DAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.problem.Problem;
import coop.grappe.purchasing.order.OrderFixture;
import coop.grappe.purchasing.order.PurchaseOrder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever is paid, credited and taken back, the balance is the total less the sum of the entries. */
class AccountOfAnInvoiceTest {

    /** 20 bulbs for 100.00 and taxes: 114.98. */
    private static Invoice approved() {
        PurchaseOrder order = OrderFixture.accepted("20", "2");
        OrderFixture.arrive(order, BULB, "20", "0", true);
        Invoice invoice = ClaimFixture.claim(order, "F-1", "CA-QC", BULB, "20", "100.00");
        invoice.judge(new Findings(List.of(), List.of()));
        invoice.approve(BigDecimal.ONE, NOW);
        return invoice;
    }

    private static Money cents(int cents) {
        return new Money(BigDecimal.valueOf(cents, 2), Money.CAD);
    }

    @Property(tries = 300)
    void theBalanceIsTheTotalLessAllEntries(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = -4000, max = 9000) Integer> acts) {
        Invoice invoice = approved();
        List<Payment> held = new ArrayList<>();
        Money settled = cents(0);
        int told = 0;
        for (int act : acts) {
            if (act <= 0 && !held.isEmpty()) {
                Payment entry = held.remove(-act % held.size());
                invoice.unsettle(entry.reversed(DAY, "Sans provision", "tresor", NOW));
                settled = settled.minus(entry.amount());
            } else if (act > 0) {
                Payment entry = act % 2 == 0
                        ? Payment.made(invoice, cents(act), cents(0), DAY, "virement", "tresor", NOW)
                        : Payment.credited(invoice, cents(act), new UUID(8, act), DAY, "NC", "tresor", NOW);
                if (cents(act).compareTo(invoice.balance()) > 0) {
                    assertThrows(Problem.class, () -> invoice.settle(entry));
                } else {
                    told += invoice.settle(entry).size() - 1;
                    held.add(entry);
                    settled = settled.plus(entry.amount());
                }
            }
            assertEquals(invoice.total().minus(settled), invoice.balance());
            assertFalse(invoice.balance().isNegative());
            assertEquals(invoice.balance().isZero(), invoice.state() == InvoiceState.PAID);
        }
        assertEquals(true, told <= 1, "it is told once that it is paid");
    }

    @Example
    void anEarlyPaymentIsSparedWhatTheTermsSay() {
        PaymentTerms terms = new PaymentTerms(30, new BigDecimal("2"), 10);
        assertEquals(true, terms.isEarly(DAY, DAY.plusDays(10)));
        assertEquals(false, terms.isEarly(DAY, DAY.plusDays(11)));
        assertEquals(DAY.plusDays(30), terms.dueOn(DAY));
        assertEquals(false, PaymentTerms.NET_30.isEarly(DAY, DAY));
        Payment payment = Payment.made(approved(), cents(11498), cents(230), DAY, "virement", "tresor", NOW);
        assertEquals(cents(11268), payment.cash());
        assertEquals(cents(-11268), payment.reversed(DAY, "x", "y", NOW).cash());
    }

    @Example
    void theStatusFollowsTheBalanceAndTheDay() {
        Invoice invoice = approved();
        assertEquals(PaymentStatus.OPEN, PaymentStatus.of(invoice, invoice.dueOn()));
        assertEquals(
                PaymentStatus.OVERDUE, PaymentStatus.of(invoice, invoice.dueOn().plusDays(1)));
        invoice.settle(Payment.made(invoice, cents(1), cents(0), DAY, "virement", "tresor", NOW));
        assertEquals(PaymentStatus.PARTLY_PAID, PaymentStatus.of(invoice, DAY));
        invoice.settle(Payment.made(invoice, cents(11497), cents(0), DAY, "virement", "tresor", NOW));
        assertEquals(PaymentStatus.PAID, PaymentStatus.of(invoice, DAY.plusYears(1)));
    }
}
