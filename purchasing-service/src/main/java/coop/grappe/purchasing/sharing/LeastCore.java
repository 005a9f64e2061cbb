package coop.grappe.purchasing.sharing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * The least core of one item's cost (Maschler, Peleg and Shapley 1979; Schmeidler 1969 for the excess): the smallest amount ε by which some coalition has to be
 * better off alone, however the whole is shared. At most zero says that the core is not empty.
 *
 * <p>A linear program with a constraint for each coalition, of which only those are written that a knapsack finds violated; it ends when none is by more
 * than a hundredth of a cent, so ε is known to that. Members with equal quantities have equal shares: the mean over their permutations is as good. In
 * floating point, as the program's solver is; ε is told with its bounds.
 *
 * @param lower no sharing leaves every coalition with less to gain than this, in cents
 * @param upper the sharing that was found leaves none with more, in cents
 */
record LeastCore(double lower, double upper) {

    private static final double TOLERANCE = 0.01;
    private static final int ROUNDS = 400;
    private static final int CUTS = 12;

    /** A coalition: how many members of each distinct quantity. */
    private record Coalition(int[] counts, int volume, double excess) {}

    /** Whether it is known to a hundredth of a cent. */
    boolean isProven() {
        return upper - lower <= TOLERANCE;
    }

    /**
     * Whether the core is not empty because the same price for all is in it: no smaller volume costs less a unit than what was paid for the whole. Then nothing has
     * to be searched.
     */
    static boolean holdsEqualPrice(int[] quantities, CostCurve curve, long total) {
        BigInteger volume = BigInteger.valueOf(curve.volume());
        BigInteger units = BigInteger.valueOf(total).multiply(BigInteger.valueOf(CostCurve.UNITS_OF_CENT));
        return volumes(quantities)
                .allMatch(v -> units.multiply(BigInteger.valueOf(v))
                                .compareTo(volume.multiply(BigInteger.valueOf(curve.at(v))))
                        <= 0);
    }

    /** The volumes of proper coalitions. */
    private static IntStream volumes(int[] quantities) {
        java.util.BitSet reachable = new java.util.BitSet();
        reachable.set(0);
        int volume = 0;
        for (int quantity : quantities) {
            for (int v = reachable.previousSetBit(volume); v >= 0; v = reachable.previousSetBit(v - 1)) {
                reachable.set(v + quantity);
            }
            volume += quantity;
        }
        reachable.clear(0);
        reachable.clear(volume);
        return reachable.stream();
    }

    /** @param total what all bear together, in cents */
    static LeastCore of(int[] quantities, CostCurve curve, long total) {
        TreeMap<Integer, Integer> members = new TreeMap<>();
        Arrays.stream(quantities).forEach(quantity -> members.merge(quantity, 1, Integer::sum));
        int[] distinct = members.keySet().stream().mapToInt(Integer::intValue).toArray();
        int[] counts = members.values().stream().mapToInt(Integer::intValue).toArray();
        List<Coalition> written = new ArrayList<>();
        for (int i = 0; i < distinct.length; i++) {
            int[] single = new int[distinct.length];
            single[i] = 1;
            written.add(new Coalition(single, distinct[i], 0));
            int[] rest = counts.clone();
            rest[i]--;
            written.add(new Coalition(rest, curve.volume() - distinct[i], 0));
        }
        LeastCore best = new LeastCore(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        for (int round = 0; round < ROUNDS && !best.isProven(); round++) {
            double[] solution = solve(written, counts, curve, total);
            double epsilon = solution[distinct.length];
            List<Coalition> worst = worst(solution, distinct, counts, curve);
            double excess = worst.stream().mapToDouble(Coalition::excess).max().orElse(epsilon);
            best = new LeastCore(epsilon, Math.min(best.upper(), Math.max(epsilon, excess)));
            worst.stream()
                    .filter(coalition -> coalition.excess() > epsilon + TOLERANCE / 2)
                    .limit(CUTS)
                    .forEach(written::add);
        }
        return best;
    }

    private static double[] solve(List<Coalition> written, int[] counts, CostCurve curve, long total) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Variable[] shares = new Variable[counts.length];
        Expression whole = model.newExpression("whole");
        for (int i = 0; i < counts.length; i++) {
            shares[i] = model.newVariable("share" + i);
            whole.set(shares[i], counts[i]);
        }
        whole.level(BigDecimal.valueOf(total));
        Variable epsilon = model.newVariable("epsilon").weight(1);
        int number = 0;
        for (Coalition coalition : written) {
            Expression row = model.newExpression("coalition" + number++);
            for (int i = 0; i < counts.length; i++) {
                if (coalition.counts()[i] > 0) {
                    row.set(shares[i], coalition.counts()[i]);
                }
            }
            row.set(epsilon, -1);
            row.upper(cost(curve, coalition.volume()));
        }
        Optimisation.Result result = model.minimise();
        if (!result.getState().isOptimal()) {
            throw new IllegalStateException("The least core was not solved: " + result.getState());
        }
        double[] solution = new double[counts.length + 1];
        for (int i = 0; i < solution.length; i++) {
            solution[i] = result.doubleValue(i);
        }
        return solution;
    }

    private static BigDecimal cost(CostCurve curve, int volume) {
        return BigDecimal.valueOf(curve.at(volume), 5);
    }

    /** For each volume the proper coalition that is worth most, by what it is worth beyond its cost. */
    private static List<Coalition> worst(double[] shares, int[] distinct, int[] counts, CostCurve curve) {
        int volume = curve.volume();
        double[] best = new double[volume + 1];
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        best[0] = 0;
        short[][] taken = new short[distinct.length][volume + 1];
        int top = 0;
        for (int i = 0; i < distinct.length; i++) {
            int q = distinct[i];
            for (int copy = 1; copy <= counts[i]; copy++) {
                for (int v = top; v >= 0; v--) {
                    if (best[v] + shares[i] > best[v + q] + 1e-12) {
                        best[v + q] = best[v] + shares[i];
                        taken[i][v + q] = (short) (taken[i][v] + 1);
                    }
                }
                top += q;
            }
        }
        return IntStream.range(1, volume)
                .filter(v -> best[v] > Double.NEGATIVE_INFINITY)
                .boxed()
                .sorted(Comparator.comparingDouble(
                        (Integer v) -> curve.at(v) / (double) CostCurve.UNITS_OF_CENT - best[v]))
                .limit(CUTS)
                .map(v -> coalition(taken, distinct, v, best[v] - curve.at(v) / (double) CostCurve.UNITS_OF_CENT))
                .toList();
    }

    private static Coalition coalition(short[][] taken, int[] distinct, int volume, double excess) {
        int[] counts = new int[distinct.length];
        int left = volume;
        for (int i = distinct.length - 1; i >= 0; i--) {
            counts[i] = taken[i][left];
            left -= counts[i] * distinct[i];
        }
        return new Coalition(counts, volume, excess);
    }
}
