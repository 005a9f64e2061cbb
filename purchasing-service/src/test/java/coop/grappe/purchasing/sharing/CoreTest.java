package coop.grappe.purchasing.sharing;

import static coop.grappe.purchasing.contract.ContractFixture.schedule;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.grappe.purchasing.contract.PriceSchedule;
import coop.grappe.purchasing.contract.PriceSchedule.Kind;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

class CoreTest {

    private static CostCurve curve(PriceSchedule schedule, int[] quantities) {
        return CostCurve.of(schedule, BigDecimal.ONE, Arrays.stream(quantities).sum());
    }

    @Provide
    Arbitrary<PriceSchedule> schedules() {
        return ShapleyCostsTest.schedules();
    }

    @Provide
    Arbitrary<int[]> groups() {
        return ShapleyCostsTest.groups();
    }

    @Property
    void theWorstCoalitionIsTheWorstOfAll(
            @ForAll("schedules") PriceSchedule schedule,
            @ForAll("groups") int[] quantities,
            @ForAll @IntRange(max = 1000) int seed) {
        CostCurve curve = curve(schedule, quantities);
        long[] values = new Random(seed).longs(quantities.length, -50, 5000).toArray();
        WorstCoalition worst = WorstCoalition.of(values, quantities, curve::centsAt);
        if (quantities.length == 1) {
            assertNull(worst);
            return;
        }
        assertNotNull(worst);
        long most = Long.MIN_VALUE;
        for (int set = 1; set < (1 << quantities.length) - 1; set++) {
            most = Math.max(most, excess(set, values, quantities, curve));
        }
        assertEquals(most, worst.excess());
        int named = worst.members().stream().mapToInt(i -> 1 << i).sum();
        assertEquals(most, excess(named, values, quantities, curve));
    }

    private static long excess(int set, long[] values, int[] quantities, CostCurve curve) {
        long value = 0;
        int volume = 0;
        for (int i = 0; i < values.length; i++) {
            if ((set >> i & 1) == 1) {
                value += values[i];
                volume += quantities[i];
            }
        }
        return value - curve.centsAt(volume);
    }

    @Property(tries = 150)
    void theLeastCoreIsThatOfAllCoalitions(
            @ForAll("schedules") PriceSchedule schedule,
            @ForAll("groups") int[] quantities,
            @ForAll @IntRange(min = -300, max = 300) int beyond) {
        if (quantities.length == 1) {
            return;
        }
        CostCurve curve = curve(schedule, quantities);
        long total = curve.centsAt(curve.volume()) + beyond;
        LeastCore least = LeastCore.of(quantities, curve, total);
        assertTrue(least.isProven());
        double all = overAllCoalitions(quantities, curve, total);
        assertTrue(least.lower() <= all + 0.01 && all <= least.upper() + 0.01, all + " in " + least);
        if (LeastCore.holdsEqualPrice(quantities, curve, total)) {
            assertTrue(all <= 1e-6, () -> "the core holds the equal price, yet ε is " + all);
        }
    }

    private static double overAllCoalitions(int[] quantities, CostCurve curve, long total) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Variable[] shares = new Variable[quantities.length];
        var whole = model.newExpression("whole").level(BigDecimal.valueOf(total));
        for (int i = 0; i < shares.length; i++) {
            shares[i] = model.newVariable("x" + i);
            whole.set(shares[i], 1);
        }
        Variable epsilon = model.newVariable("epsilon").weight(1);
        for (int set = 1; set < (1 << quantities.length) - 1; set++) {
            var row = model.newExpression("s" + set);
            int volume = 0;
            for (int i = 0; i < shares.length; i++) {
                if ((set >> i & 1) == 1) {
                    row.set(shares[i], 1);
                    volume += quantities[i];
                }
            }
            row.set(epsilon, -1).upper(BigDecimal.valueOf(curve.at(volume), 5));
        }
        return model.minimise().getValue();
    }

    @Example
    void fallingPricesHaveTheEqualPriceInTheirCore() {
        int[] quantities = new Random(3).ints(300, 1, 501).toArray();
        for (Kind kind : Kind.values()) {
            CostCurve curve = curve(schedule(kind, "0", "24.99", "2000", "22.15", "10000", "19.875"), quantities);
            assertTrue(LeastCore.holdsEqualPrice(quantities, curve, curve.centsAt(curve.volume()) - 1));
        }
    }

    @Example
    void whatCostsMoreTogetherHasAnEmptyCore() {
        int[] quantities = {10, 10, 10};
        CostCurve curve = curve(schedule(Kind.ALL_UNITS, "0", "5", "20", "4"), quantities);
        assertFalse(LeastCore.holdsEqualPrice(quantities, curve, 15_000));
        LeastCore least = LeastCore.of(quantities, curve, 15_000);
        assertTrue(least.isProven());
        assertEquals(2000, least.upper(), 0.1);
    }

    @Example
    void theLeastCoreOfALargeGroupIsProven() {
        int[] quantities = new Random(4).ints(300, 1, 101).toArray();
        CostCurve curve = curve(schedule(Kind.ALL_UNITS, "0", "24.99", "2000", "22.15", "9000", "19.875"), quantities);
        long total = curve.centsAt(curve.volume()) + 2_000_000;
        assertFalse(LeastCore.holdsEqualPrice(quantities, curve, total));
        assertTrue(LeastCore.of(quantities, curve, total).isProven());
    }
}
