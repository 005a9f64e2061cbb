package coop.grappe.purchasing.sharing;

import coop.grappe.platform.money.Money;
import coop.grappe.purchasing.contract.PriceSchedule;
import coop.grappe.purchasing.contract.PriceSchedule.Tier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * What one order of each volume costs at least, by a price schedule: exact, at the multiples of a step up to the group's volume.
 *
 * <p>In all-units tiers the price of all units falls at a threshold, so a little less than the threshold may cost more than the threshold
 * itself. Nobody has to pay more for less: whoever is alone may buy up to the threshold, so the cost of a volume is the least that any
 * volume from it on costs. It never falls as the volume grows. Incremental tiers have that property by themselves.
 *
 * <p>Costs are whole numbers of ten-millionths of the currency ({@link #UNITS_OF_CENT} in a cent): a price has four decimals and a quantity
 * three, so nothing is rounded.
 */
final class CostCurve {

    /** How many of its units a cent has. */
    static final long UNITS_OF_CENT = 100_000;

    private static final int SCALE = 7;

    private final long[] costs;

    /** From this volume on, in steps, each further step costs that much more than the one before it did, negative if less. */
    record Kink(int at, long change) {}

    private CostCurve(long[] costs) {
        this.costs = costs;
    }

    /** @throws ArithmeticException if the cost of the volume exceeds nine hundred billion */
    static CostCurve of(PriceSchedule schedule, BigDecimal step, int volume) {
        int tiers = schedule.tiers().size();
        long[] thresholds = new long[tiers];
        long[] prices = new long[tiers];
        for (int i = 0; i < tiers; i++) {
            Tier tier = schedule.tiers().get(i);
            thresholds[i] = tier.threshold().movePointRight(3).longValueExact();
            prices[i] = tier.unitPrice().amount().movePointRight(4).longValueExact();
        }
        long thousandths = step.movePointRight(3).longValueExact();
        long[] costs = new long[volume + 1];
        for (int v = 0; v <= volume; v++) {
            long quantity = Math.multiplyExact(thousandths, v);
            costs[v] = schedule.isIncremental()
                    ? incremental(thresholds, prices, quantity)
                    : allUnits(thresholds, prices, quantity);
        }
        return new CostCurve(costs);
    }

    private static long allUnits(long[] thresholds, long[] prices, long quantity) {
        long least = Long.MAX_VALUE;
        for (int i = thresholds.length - 1; i >= 0; i--) {
            if (thresholds[i] > quantity) {
                least = Math.min(least, Math.multiplyExact(thresholds[i], prices[i]));
            } else {
                return Math.min(least, Math.multiplyExact(quantity, prices[i]));
            }
        }
        throw new IllegalStateException("A price schedule begins with the threshold 0");
    }

    private static long incremental(long[] thresholds, long[] prices, long quantity) {
        long cost = 0;
        for (int i = 0; i < thresholds.length && thresholds[i] < quantity; i++) {
            long to = i + 1 < thresholds.length ? Math.min(thresholds[i + 1], quantity) : quantity;
            cost = Math.addExact(cost, Math.multiplyExact(to - thresholds[i], prices[i]));
        }
        return cost;
    }

    int volume() {
        return costs.length - 1;
    }

    /** The cost of a volume, in units. */
    long at(int volume) {
        return costs[volume];
    }

    /** The cost of a volume, rounded half up to the cent. */
    long centsAt(int volume) {
        return Math.floorDiv(costs[volume] + UNITS_OF_CENT / 2, UNITS_OF_CENT);
    }

    /** The cost of the first step, in units. */
    long first() {
        return costs[1] - costs[0];
    }

    /**
     * Where the cost of one more step changes: the cost of a volume is {@link #first} for each of its steps, plus, for each kink before it, the
     * kink's change for each step beyond.
     */
    List<Kink> kinks() {
        List<Kink> kinks = new ArrayList<>();
        for (int v = 1; v < volume(); v++) {
            long change = costs[v + 1] - 2 * costs[v] + costs[v - 1];
            if (change != 0) {
                kinks.add(new Kink(v, change));
            }
        }
        return kinks;
    }

    /** Units as an exact amount. */
    static BigDecimal amount(BigDecimal units) {
        return units.movePointLeft(SCALE);
    }

    /** The cost of a volume as money, rounded half up to the cent. */
    Money moneyAt(int volume) {
        return Money.rounded(new BigDecimal(BigInteger.valueOf(costs[volume]), SCALE), Money.CAD, RoundingMode.HALF_UP);
    }
}
