package coop.grappe.purchasing.contract;

import static coop.grappe.purchasing.contract.ContractFixture.BULB;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.UnitPrice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CommitmentsTest {

    private static final ContractLine LINE = ContractFixture.active().line(BULB).orElseThrow();
    private static final LocalDate FIRST = LocalDate.parse("2030-03-01");
    private static final Optional<LocalDate> LAST = Optional.of(LocalDate.parse("2030-03-10"));

    private static List<Entitlement> entitled(int... quantities) {
        List<Entitlement> entitled = new ArrayList<>();
        for (int quantity : quantities) {
            entitled.add(Entitlement.of(
                    LINE, "CA-QC-NEQ:%010d".formatted(entitled.size()), "Coop", new BigDecimal(quantity)));
        }
        return entitled;
    }

    private static Commitments.Reckoning reckoning(String minimum, String ordered) {
        return new Commitments.Reckoning(
                LINE,
                Quantity.of(minimum, "EA"),
                Quantity.of(ordered, "EA"),
                Quantity.of("0", "EA"),
                UnitPrice.cad("1.00"),
                Money.cad("0.00"),
                List.of());
    }

    @Property
    void sharesOfAShortfallAddUpToItsCostAndFollowWhatWasNotOrdered(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 10_000) Integer> unused,
            @ForAll @IntRange(min = 1, max = 100_000_000) int cents) {
        Money cost = new Money(BigDecimal.valueOf(cents, 2), Money.CAD);
        List<ShortfallShare> shares = Commitments.shared(
                cost, entitled(unused.stream().mapToInt(Integer::intValue).toArray()));
        BigDecimal all =
                BigDecimal.valueOf(unused.stream().mapToLong(Integer::longValue).sum());
        if (all.signum() == 0) {
            assertTrue(shares.isEmpty());
            return;
        }
        assertEquals(cost, shares.stream().map(ShortfallShare::amount).reduce(Money.zero(Money.CAD), Money::plus));
        assertEquals(unused.stream().filter(one -> one > 0).count(), shares.size());
        for (ShortfallShare share : shares) {
            BigDecimal exact = cost.amount().multiply(share.missing().value());
            BigDecimal off =
                    share.amount().amount().multiply(all).subtract(exact).abs();
            assertTrue(off.compareTo(all.movePointLeft(2)) < 0, () -> share + " of " + cost);
        }
    }

    @Test
    void whoHasOrderedAllOfItsEntitlementOwesNothing() {
        List<ShortfallShare> shares = Commitments.shared(Money.cad("10.00"), entitled(0, 1, 2));
        assertEquals(
                List.of(Money.cad("3.33"), Money.cad("6.67")),
                shares.stream().map(ShortfallShare::amount).toList());
    }

    @Test
    void theForecastGoesOnAsUntilTodayAndNeverBeyondTheCeiling() {
        Commitments.Reckoning reckoning = reckoning("100", "20");
        assertEquals(Quantity.of("100", "EA"), reckoning.projected(FIRST, LAST, FIRST.plusDays(1)));
        assertEquals(Quantity.of("50", "EA"), reckoning.projected(FIRST, LAST, FIRST.plusDays(3)));
        assertEquals(Quantity.of("120", "EA"), reckoning.projected(FIRST, LAST, FIRST));
        assertEquals(Quantity.of("20", "EA"), reckoning.projected(FIRST, LAST, FIRST.plusDays(9)));
        assertEquals(Quantity.of("20", "EA"), reckoning.projected(FIRST, Optional.empty(), FIRST));
        assertEquals(Quantity.of("50", "EA"), reckoning.missing(Quantity.of("50", "EA")));
        assertEquals(Quantity.of("0", "EA"), reckoning.missing(Quantity.of("150", "EA")));
    }

    @Property
    void aLoweredCeilingTakesFromEachInProportionAndNeverWhatIsUsed(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 1, max = 1000) Integer> quantities,
            @ForAll @IntRange(max = 1000) int permille) {
        List<Entitlement> entitled =
                entitled(quantities.stream().mapToInt(Integer::intValue).toArray());
        int all = quantities.stream().mapToInt(Integer::intValue).sum();
        BigDecimal loss = new BigDecimal((long) all * permille / 1000);
        List<BigDecimal> losses = Entitlement.shareLoss(loss, entitled);
        assertEquals(0, loss.compareTo(losses.stream().reduce(BigDecimal.ZERO, BigDecimal::add)));
        for (int i = 0; i < losses.size(); i++) {
            assertTrue(losses.get(i).signum() >= 0
                    && losses.get(i).compareTo(entitled.get(i).unused()) <= 0);
            assertEquals(0, losses.get(i).stripTrailingZeros().scale() > 0 ? 1 : 0);
        }
    }
}
