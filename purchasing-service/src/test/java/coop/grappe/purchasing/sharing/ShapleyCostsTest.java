package coop.grappe.purchasing.sharing;

import static coop.grappe.purchasing.contract.ContractFixture.schedule;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.grappe.purchasing.contract.PriceSchedule;
import coop.grappe.purchasing.contract.PriceSchedule.Kind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ShapleyCostsTest {

    private static final double TENTH_OF_CENT = CostCurve.UNITS_OF_CENT / 10.0;

    private static CostCurve curve(PriceSchedule schedule, int[] quantities) {
        return CostCurve.of(schedule, BigDecimal.ONE, Arrays.stream(quantities).sum());
    }

    @Provide
    static Arbitrary<PriceSchedule> schedules() {
        return Combinators.combine(
                        Arbitraries.of(Kind.class),
                        Arbitraries.integers().between(1, 60).set().ofMaxSize(4),
                        Arbitraries.integers().between(1, 90_000).list().ofSize(5))
                .as((kind, thresholds, prices) -> {
                    List<Integer> rising = thresholds.stream().sorted().toList();
                    String[] steps = new String[2 * rising.size() + 2];
                    for (int i = 0; i <= rising.size(); i++) {
                        steps[2 * i] = i == 0 ? "0" : rising.get(i - 1).toString();
                        steps[2 * i + 1] = BigDecimal.valueOf(prices.get(i), 4).toPlainString();
                    }
                    return schedule(kind, steps);
                });
    }

    @Provide
    static Arbitrary<int[]> groups() {
        return Arbitraries.integers()
                .between(1, 25)
                .array(int[].class)
                .ofMinSize(1)
                .ofMaxSize(7);
    }

    @Property
    void itIsTheMeanOverAllOrdersInWhichMembersMayJoin(
            @ForAll("schedules") PriceSchedule schedule, @ForAll("groups") int[] quantities) {
        CostCurve curve = curve(schedule, quantities);
        ShapleyCosts shapley = new ShapleyCosts(quantities, curve);
        BigInteger[] sums = new BigInteger[quantities.length];
        Arrays.fill(sums, BigInteger.ZERO);
        permute(quantities, curve, new boolean[quantities.length], 0, 0, sums);
        BigInteger orders = factorial(quantities.length);
        for (int i = 0; i < quantities.length; i++) {
            BigDecimal exact = new BigDecimal(sums[i]).divide(new BigDecimal(orders), MathContext.DECIMAL128);
            double difference =
                    new BigDecimal(shapley.costs()[i]).subtract(exact).abs().doubleValue();
            assertTrue(difference <= shapley.error() + 1e-6, difference + " > " + shapley.error());
        }
        assertTrue(shapley.error() < TENTH_OF_CENT / 1000);
    }

    private static void permute(
            int[] quantities, CostCurve curve, boolean[] joined, int count, int volume, BigInteger[] sums) {
        for (int i = 0; i < quantities.length; i++) {
            if (!joined[i]) {
                joined[i] = true;
                BigInteger after = factorial(quantities.length - count - 1);
                sums[i] = sums[i].add(
                        after.multiply(BigInteger.valueOf(curve.at(volume + quantities[i]) - curve.at(volume))));
                permute(quantities, curve, joined, count + 1, volume + quantities[i], sums);
                joined[i] = false;
            }
        }
    }

    private static BigInteger factorial(int n) {
        return IntStream.rangeClosed(1, n).mapToObj(BigInteger::valueOf).reduce(BigInteger.ONE, BigInteger::multiply);
    }

    private static int[] large(long seed, int members) {
        return new Random(seed).ints(members, 1, 501).toArray();
    }

    private static PriceSchedule tiers(Kind kind) {
        return schedule(kind, "0", "24.99", "2000", "22.15", "10000", "19.875", "30000", "18.50");
    }

    @Example
    void sharesOfALargeGroupAddUpToTheCostOfTheWhole() {
        for (Kind kind : Kind.values()) {
            int[] quantities = large(7, 300);
            CostCurve curve = curve(tiers(kind), quantities);
            ShapleyCosts shapley = new ShapleyCosts(quantities, curve);
            BigDecimal sum =
                    Arrays.stream(shapley.costs()).mapToObj(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
            double difference = sum.subtract(BigDecimal.valueOf(curve.at(curve.volume())))
                    .abs()
                    .doubleValue();
            assertTrue(difference < TENTH_OF_CENT / 100, () -> "off by " + difference);
            assertTrue(shapley.error() < TENTH_OF_CENT / 100, () -> "bound " + shapley.error());
        }
    }

    @Example
    void whoBuysTheSameHasTheSameShareAndWhoBuysMoreNotLess() {
        int[] quantities = large(8, 300);
        quantities[17] = quantities[250];
        double[] costs = new ShapleyCosts(quantities, curve(tiers(Kind.ALL_UNITS), quantities)).costs();
        assertEquals(costs[17], costs[250]);
        for (int i = 0; i < costs.length; i++) {
            for (int j = 0; j < costs.length; j++) {
                assertTrue(quantities[i] >= quantities[j] || costs[i] <= costs[j] + 1e-3);
            }
        }
    }

    @Example
    void whoAddsOnlyItsOwnPriceGainsNothing() {
        int[] quantities = large(9, 200);
        CostCurve flat = curve(schedule(Kind.ALL_UNITS, "0", "3.1234"), quantities);
        double[] costs = new ShapleyCosts(quantities, flat).costs();
        for (int i = 0; i < costs.length; i++) {
            assertEquals(flat.at(quantities[i]), costs[i], 1e-3);
        }
    }

    /** Two items with the same volumes are one item with the sum of their costs: schedules of which one has the other's thresholds. */
    @Example
    void theValueOfASumIsTheSumOfTheValues() {
        int[] quantities = large(10, 250);
        double[] one = new ShapleyCosts(
                        quantities, curve(schedule(Kind.INCREMENTAL, "0", "9", "500", "8", "9000", "7"), quantities))
                .costs();
        double[] other = new ShapleyCosts(
                        quantities, curve(schedule(Kind.INCREMENTAL, "0", "5", "700", "4.5"), quantities))
                .costs();
        double[] sum = new ShapleyCosts(
                        quantities,
                        curve(
                                schedule(Kind.INCREMENTAL, "0", "14", "500", "13", "700", "12.5", "9000", "11.5"),
                                quantities))
                .costs();
        for (int i = 0; i < sum.length; i++) {
            assertEquals(sum[i], one[i] + other[i], TENTH_OF_CENT / 100);
        }
    }

    @Example
    void aLargeGroupAgreesWithTheSumOverSizesOfPredecessors() {
        int[] quantities = {3, 3, 5, 8, 13, 21, 34, 34, 40, 41, 50, 60, 70, 80, 81, 90, 99, 100, 120, 400};
        CostCurve curve = curve(schedule(Kind.ALL_UNITS, "0", "7", "150", "6.25", "900", "5"), quantities);
        ShapleyCosts shapley = new ShapleyCosts(quantities, curve);
        for (int i = 0; i < quantities.length; i++) {
            BigDecimal exact = bySizes(quantities, curve, i);
            assertEquals(exact.doubleValue(), shapley.costs()[i], shapley.error() + 1e-3);
        }
    }

    /** Counts the coalitions of each size and volume, exactly. */
    private static BigDecimal bySizes(int[] quantities, CostCurve curve, int member) {
        int n = quantities.length;
        BigInteger[][] count = new BigInteger[n][curve.volume() + 1];
        Arrays.stream(count).forEach(row -> Arrays.fill(row, BigInteger.ZERO));
        count[0][0] = BigInteger.ONE;
        for (int j = 0; j < n; j++) {
            for (int s = n - 2; j != member && s >= 0; s--) {
                for (int v = curve.volume() - quantities[j]; v >= 0; v--) {
                    count[s + 1][v + quantities[j]] = count[s + 1][v + quantities[j]].add(count[s][v]);
                }
            }
        }
        BigInteger sum = BigInteger.ZERO;
        for (int s = 0; s < n; s++) {
            BigInteger weight = factorial(s).multiply(factorial(n - s - 1));
            for (int v = 0; v + quantities[member] <= curve.volume(); v++) {
                long added = curve.at(v + quantities[member]) - curve.at(v);
                sum = sum.add(weight.multiply(count[s][v]).multiply(BigInteger.valueOf(added)));
            }
        }
        return new BigDecimal(sum).divide(new BigDecimal(factorial(n)), MathContext.DECIMAL128);
    }
}
