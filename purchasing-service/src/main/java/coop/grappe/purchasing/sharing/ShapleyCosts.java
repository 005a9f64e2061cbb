package coop.grappe.purchasing.sharing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The Shapley value of one item's cost: what each member adds to the cost of those before it, over all orders in which members may join
 * (Shapley 1953).
 *
 * <p>By Owen's multilinear extension it is the integral, over t from 0 to 1, of what the member adds to a coalition that each other member
 * joins with probability t. The cost depends on the coalition's volume alone and is linear between kinks, so what counts of the
 * coalition is the expectation of (b − volume)⁺ at each kink b. Its values H(b) for all members come from the distribution of the
 * volume (one convolution per member); without member i, by H(b) = (1−t) H₋ᵢ(b) + t H₋ᵢ(b − qᵢ), in b/qᵢ steps. Only t below one half is
 * needed, where that recursion damps errors: above it, the members that stay away are such a coalition.
 *
 * <p>In floating point, because the exact probabilities have thousands of digits and nodes of the quadrature are irrational. All sums in the
 * distribution are of positive terms, so its relative error is a few units in the last place for each member; {@link #error} bounds what comes
 * of it, for the caller to check against a cent.
 */
final class ShapleyCosts {

    private static final double ULP = 0x1p-53;

    /** A volume less likely than this is left out of the distribution, with those beyond it. */
    private static final double NEGLIGIBLE = 1e-30;

    private final int[] quantities;
    private final int[] distinct;
    private final List<CostCurve.Kink> kinks;
    private final int volume;
    private final int reach;
    private final double[] costs;
    private double error;

    /** @param quantities of the members in steps, each positive; together the curve's volume */
    ShapleyCosts(int[] quantities, CostCurve curve) {
        this.quantities = quantities.clone();
        this.distinct = Arrays.stream(quantities).sorted().distinct().toArray();
        this.volume = curve.volume();
        this.kinks = curve.kinks();
        this.reach = kinks.stream()
                .mapToInt(kink -> Math.max(kink.at(), volume - kink.at()))
                .max()
                .orElse(0);
        double[] ofDistinct = new double[distinct.length];
        for (int i = 0; i < distinct.length; i++) {
            ofDistinct[i] = (double) distinct[i] * curve.first();
        }
        integrate(ofDistinct);
        this.costs = Arrays.stream(quantities)
                .mapToDouble(quantity -> ofDistinct[Arrays.binarySearch(distinct, quantity)])
                .toArray();
    }

    /** What one node of the quadrature adds to each distinct quantity's cost, and at most to the error. */
    private record Part(double[] costs, double error) {}

    /** In the curve's units, in the order of the quantities. */
    double[] costs() {
        return costs.clone();
    }

    /** The most that any of the costs may be wrong by, in the curve's units. */
    double error() {
        return error;
    }

    private void integrate(double[] sums) {
        int others = quantities.length - 1;
        int count = Quadrature.enough(others);
        Quadrature rule = Quadrature.of(count);
        int[] ascending = Arrays.stream(quantities).sorted().toArray();
        List<Part> parts = IntStream.range(0, kinks.isEmpty() ? 0 : count / 2)
                .parallel()
                .mapToObj(i -> part(rule.nodes()[i], rule.weights()[i], ascending))
                .toList();
        for (Part part : parts) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += part.costs()[i];
            }
            error += part.error();
        }
        double largest = 0;
        for (CostCurve.Kink kink : kinks) {
            largest += Math.abs((double) kink.change()) * distinct[distinct.length - 1];
        }
        error += largest * (Quadrature.error(count, others) + 8 * (quantities.length + 8) * ULP);
    }

    private Part part(double t, double weight, int[] ascending) {
        double[] below = shortfalls(t, ascending);
        double[] added = new double[distinct.length];
        double lost = 0;
        double relative = 4 * (quantities.length + 5) * ULP;
        double leftOut = NEGLIGIBLE * quantities.length * reach * reach;
        double damping = Math.min((double) reach / distinct[0] + 1, (1 - t) / (1 - 2 * t));
        for (CostCurve.Kink kink : kinks) {
            int mirrored = volume - kink.at();
            for (int i = 0; i < distinct.length; i++) {
                int q = distinct[i];
                double change = q - without(below, t, q, kink.at()) + without(below, t, q, mirrored);
                added[i] += weight * kink.change() * change;
            }
            double wrong = 2 * (relative * (below[kink.at()] + below[mirrored]) + leftOut) * damping / (1 - t);
            lost += weight * Math.abs((double) kink.change()) * wrong;
        }
        return new Part(added, 2 * lost);
    }

    /**
     * E(b − V)⁺ − E(b − q − V)⁺ for the volume V of a coalition of the others than one with quantity q. The signs of the terms alternate and their sizes fall,
     * so what is left out is less than the first term that is left out.
     */
    private static double without(double[] below, double t, int q, int b) {
        double ratio = -t / (1 - t);
        double power = 1 / (1 - t);
        double sum = 0;
        double enough = ULP * power * (below[b] - below[Math.max(b - q, 0)]);
        for (int at = b; at > 0; at -= q) {
            double term = power * (below[at] - below[Math.max(at - q, 0)]);
            sum += term;
            if (Math.abs(term) <= enough) {
                break;
            }
            power *= ratio;
        }
        return sum;
    }

    /** E(b − V)⁺ for b from 0 to the reach, where V is the volume of a coalition that everyone joins with probability t. */
    private double[] shortfalls(double t, int[] ascending) {
        double[] chances = chances(t, ascending);
        double[] below = new double[reach + 1];
        Sum upTo = new Sum();
        Sum area = new Sum();
        for (int b = 1; b <= reach; b++) {
            upTo.add(chances[b - 1]);
            area.add(upTo.value());
            below[b] = area.value();
        }
        return below;
    }

    /** How likely each volume below the reach is. What is left out, for every member at most the reach, is part of the bound of the error. */
    private double[] chances(double t, int[] ascending) {
        double[] now = new double[reach];
        double[] joined = new double[reach];
        int top = 0;
        now[0] = 1;
        for (int q : ascending) {
            int reached = Math.min(top + q, reach - 1);
            Arrays.fill(joined, 0, Math.min(q, reach), 0);
            System.arraycopy(now, 0, joined, Math.min(q, reach), Math.max(reached + 1 - q, 0));
            mix(now, joined, 1 - t, t, reached + 1);
            while (reached > 0 && now[reached] < NEGLIGIBLE) {
                now[reached--] = 0;
            }
            top = reached;
        }
        return now;
    }

    /** A simple loop over both at the same place, which the compiler turns into vector instructions: with an offset it would not. */
    private static void mix(double[] now, double[] joined, double stays, double t, int end) {
        for (int v = 0; v < end; v++) {
            now[v] = stays * now[v] + t * joined[v];
        }
    }

    /** A sum that keeps what rounding loses (Neumaier). */
    private static final class Sum {
        private double sum;
        private double lost;

        void add(double term) {
            double next = sum + term;
            lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
            sum = next;
        }

        double value() {
            return sum + lost;
        }
    }
}
