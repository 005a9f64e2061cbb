package coop.grappe.purchasing.order;

import static coop.grappe.purchasing.contract.ContractFixture.BULB;
import static coop.grappe.purchasing.contract.ContractFixture.NOW;
import static coop.grappe.purchasing.order.OrderFixture.accepted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever arrives, goes back, is invoiced and credited, nobody pays for what it does not have, once everything is credited. */
class GoodsBalanceTest {

    private static final BigDecimal ZERO = BigDecimal.ZERO;

    @Property(tries = 500)
    void whatIsClaimedIsKeptOrAwaitsItsCredit(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 0, max = 59) Integer> acts) {
        PurchaseOrder order = accepted("40", "2");
        OrderLine bulbs = order.line(BULB).orElseThrow();
        BigDecimal arrivedWhole = ZERO;
        BigDecimal sentBack = ZERO;
        for (int act : acts) {
            BigDecimal n = BigDecimal.valueOf(act / 4 + 1);
            switch (act % 4) {
                case 0 -> {
                    Arrival arrival = order.divide(BULB, n, n.min(BigDecimal.ONE));
                    order.receive(UUID.randomUUID(), List.of(arrival), false, NOW);
                    arrivedWhole = arrivedWhole.add(n.subtract(n.min(BigDecimal.ONE)));
                }
                case 1 -> {
                    BigDecimal ofExcess = bulbs.excess().min(n);
                    BigDecimal ofKept = bulbs.kept().min(n.subtract(ofExcess));
                    if (ofExcess.add(ofKept).signum() > 0) {
                        order.sendBack(BULB, ofExcess, ofKept, false);
                        sentBack = sentBack.add(ofExcess).add(ofKept);
                    }
                }
                case 2 -> {
                    BigDecimal claimed = bulbs.toInvoice().min(n);
                    if (claimed.signum() > 0) {
                        order.invoice(BULB, claimed);
                    }
                }
                default -> {
                    BigDecimal owed = bulbs.toInvoice().negate().min(n);
                    if (owed.signum() > 0) {
                        order.credit(BULB, owed);
                    }
                }
            }
            BigDecimal claimed = bulbs.invoiced().subtract(bulbs.credited());
            assertEquals(
                    0, arrivedWhole.subtract(sentBack).compareTo(bulbs.kept().add(bulbs.excess())));
            assertTrue(bulbs.kept().signum() >= 0 && bulbs.excess().signum() >= 0);
            assertTrue(bulbs.received().compareTo(bulbs.quantity()) <= 0);
            assertTrue(claimed.signum() >= 0 && claimed.compareTo(bulbs.kept().add(bulbs.returned())) <= 0);
            assertEquals(0, claimed.add(bulbs.toInvoice()).compareTo(bulbs.kept()));
        }
        order.credit(BULB, bulbs.toInvoice().negate().max(ZERO));
        assertTrue(bulbs.invoiced().subtract(bulbs.credited()).compareTo(bulbs.kept()) <= 0);
    }
}
