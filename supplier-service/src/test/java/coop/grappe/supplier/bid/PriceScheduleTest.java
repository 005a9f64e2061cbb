package coop.grappe.supplier.bid;

import static coop.grappe.supplier.bid.BidFixture.allUnits;
import static coop.grappe.supplier.bid.BidFixture.incremental;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.UnitPrice;
import coop.grappe.platform.problem.Violations;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PriceScheduleTest {

    private static Money cost(PriceSchedule schedule, String quantity) {
        return schedule.costOf(Quantity.of(quantity, "EA"));
    }

    @Example
    void theHighestTierReachedPricesEveryUnit() {
        PriceSchedule schedule = allUnits("0", "10", "100", "9", "200", "8");
        assertEquals(Money.cad("990.00"), cost(schedule, "99"));
        assertEquals(Money.cad("900.00"), cost(schedule, "100"));
        assertEquals(Money.cad("1791.00"), cost(schedule, "199"));
        assertEquals(Money.cad("1600.00"), cost(schedule, "200"));
        assertEquals(Money.cad("0.00"), cost(schedule, "0"));
    }

    @Example
    void anIncrementalTierPricesItsOwnPartAlone() {
        PriceSchedule schedule = incremental("0", "10", "100", "9", "200", "8");
        assertEquals(Money.cad("990.00"), cost(schedule, "99"));
        assertEquals(Money.cad("1000.00"), cost(schedule, "100"));
        assertEquals(Money.cad("1009.00"), cost(schedule, "101"));
        assertEquals(Money.cad("2300.00"), cost(schedule, "250"));
    }

    @Example
    void aCostIsRoundedOnceAndHalfUp() {
        assertEquals(Money.cad("0.01"), cost(allUnits("0", "0.0050"), "1"));
        assertEquals(Money.cad("0.00"), cost(allUnits("0", "0.0049"), "1"));
        assertEquals(Money.cad("1.85"), cost(incremental("0", "1.2345", "1", "1.2345"), "1.5"));
    }

    @Example
    void thresholdsRiseFromZero() {
        for (PriceSchedule wrong :
                List.of(allUnits("1", "10"), allUnits("0", "10", "0", "9"), allUnits("0", "10", "5", "9", "4", "8"))) {
            Violations violations = new Violations(BidProblem.class);
            wrong.check("schedule", Money.CAD, violations);
            assertThrows(Violations.InvalidRequest.class, violations::throwIfAny);
        }
        Violations none = new Violations(BidProblem.class);
        allUnits("0", "8", "5", "9").check("schedule", Money.CAD, none);
        assertTrue(none.isEmpty(), "prices may rise");
    }

    @Property
    void allUnitsIsOnePriceTimesTheQuantity(
            @ForAll @IntRange(min = 0, max = 400_000) int thousandths,
            @ForAll @net.jqwik.api.constraints.Size(3) List<@IntRange(min = 1, max = 99_999) Integer> prices) {
        PriceSchedule schedule = three(ScheduleKind.ALL_UNITS, prices);
        BigDecimal quantity = BigDecimal.valueOf(thousandths, 3);
        int tier = thousandths >= 200_000 ? 2 : thousandths >= 100_000 ? 1 : 0;
        BigDecimal expected = BigDecimal.valueOf(prices.get(tier), 4).multiply(quantity);
        assertEquals(0, expected.compareTo(schedule.exactCostOf(quantity)));
    }

    @Property
    void incrementalAddsUpPieceByPiece(
            @ForAll @IntRange(min = 0, max = 400_000) int first,
            @ForAll @IntRange(min = 0, max = 400_000) int second,
            @ForAll @net.jqwik.api.constraints.Size(3) List<@IntRange(min = 1, max = 99_999) Integer> prices) {
        PriceSchedule schedule = three(ScheduleKind.INCREMENTAL, prices);
        int from = Math.min(first, second);
        int to = Math.max(first, second);
        BigDecimal expected = BigDecimal.ZERO;
        int[] edges = {0, 100_000, 200_000, Integer.MAX_VALUE};
        for (int i = 0; i < 3; i++) {
            int part = Math.max(0, Math.min(to, edges[i + 1]) - Math.max(from, edges[i]));
            expected = expected.add(BigDecimal.valueOf(prices.get(i), 4).multiply(BigDecimal.valueOf(part, 3)));
        }
        BigDecimal difference = schedule.exactCostOf(BigDecimal.valueOf(to, 3))
                .subtract(schedule.exactCostOf(BigDecimal.valueOf(from, 3)));
        assertEquals(0, expected.compareTo(difference));
    }

    private static PriceSchedule three(ScheduleKind kind, List<Integer> prices) {
        List<Tier> tiers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            tiers.add(new Tier(
                    BigDecimal.valueOf(i * 100L), new UnitPrice(BigDecimal.valueOf(prices.get(i), 4), Money.CAD)));
        }
        return new PriceSchedule(kind, tiers);
    }
}
