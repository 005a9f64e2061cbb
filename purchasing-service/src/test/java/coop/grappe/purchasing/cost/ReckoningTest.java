package coop.grappe.purchasing.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.test.Schemas;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ReckoningTest {

    private static final Instant NOW = Instant.parse("2030-12-01T15:00:00Z");

    private static MemberFees fees(int member, String atCost, String returned) {
        Money fee = Money.cad(atCost);
        return new MemberFees(
                "CA-QC-NEQ:%010d".formatted(member),
                fee.plus(Money.cad("9.00")),
                fee,
                Money.cad("30.00"),
                Money.cad(returned));
    }

    private static List<Money> returned(Reckoning reckoning) {
        return reckoning.returns().stream().map(FeeSettlement.Share::returned).toList();
    }

    @Example
    void whatIsChargedBeyondTheCostGoesBackProRataToTheCent() {
        Reckoning reckoning = new Reckoning(
                Money.cad("50.00"),
                List.of(fees(1, "20.00", "0.00"), fees(2, "20.00", "0.00"), fees(3, "20.01", "0.00")));
        assertEquals(Money.cad("10.01"), reckoning.excess());
        assertEquals(List.of(Money.cad("3.33"), Money.cad("3.34"), Money.cad("3.34")), sorted(returned(reckoning)));
    }

    private static List<Money> sorted(List<Money> amounts) {
        return amounts.stream()
                .sorted((one, other) -> one.amount().compareTo(other.amount()))
                .toList();
    }

    @Example
    void whatWentBackBeforeCountsNoMore() {
        Reckoning reckoning = new Reckoning(
                Money.cad("10.00"),
                List.of(fees(1, "15.00", "5.00"), fees(2, "4.00", "4.00"), fees(3, "6.00", "0.00")));
        assertEquals(Money.cad("6.00"), reckoning.excess());
        assertEquals(List.of(Money.cad("3.75"), Money.cad("2.25")), returned(reckoning));
    }

    @Example
    void nothingGoesBackWhereTheServiceCostAsMuchOrMore() {
        assertTrue(new Reckoning(Money.cad("20.00"), List.of(fees(1, "20.00", "0.00")))
                .returns()
                .isEmpty());
        assertEquals(Money.cad("0.00"), new Reckoning(Money.cad("21.00"), List.of(fees(1, "20.00", "0.00"))).excess());
        assertTrue(new Reckoning(Money.cad("0.00"), List.of()).returns().isEmpty());
    }

    @Example
    void withoutAnyCostTheWholeFeeGoesBack() {
        assertEquals(
                List.of(Money.cad("1.50")),
                returned(new Reckoning(Money.cad("0.00"), List.of(fees(1, "1.50", "0.00"), fees(2, "0.00", "0.00")))));
    }

    @Property
    void sharesAddUpAndNobodyGetsBackMoreThanItBears(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 100_000) Integer> cents,
            @ForAll @IntRange(max = 500_000) int cost) {
        List<MemberFees> members = new ArrayList<>();
        for (int i = 0; i < cents.size(); i++) {
            members.add(fees(i, BigDecimal.valueOf(cents.get(i), 2).toPlainString(), "0.00"));
        }
        Reckoning reckoning = new Reckoning(new Money(BigDecimal.valueOf(cost, 2), Money.CAD), members);
        Money sum = returned(reckoning).stream().reduce(Money.cad("0.00"), Money::plus);
        assertEquals(reckoning.excess(), sum);
        reckoning.returns().forEach(share -> assertTrue(share.returned().compareTo(share.charged()) <= 0));
    }

    @Example
    void aSettlementTellsItsTotals() {
        Reckoning reckoning =
                new Reckoning(Money.cad("12.00"), List.of(fees(1, "10.00", "0.00"), fees(2, "5.00", "0.00")));
        FeeSettlement settlement = FeeSettlement.of(new UUID(3, 3), "CA-QC-NEQ:1100000001", reckoning, "tresor", NOW);
        assertEquals(Money.cad("15.00"), settlement.charged());
        assertEquals(Money.cad("3.00"), settlement.returned());
        Schemas.check(settlement.event());
    }
}
