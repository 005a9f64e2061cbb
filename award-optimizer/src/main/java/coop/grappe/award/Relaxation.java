package coop.grappe.award;

import java.util.Arrays;

/**
 * A lower bound on what every award of a branch costs, by Lagrangian relaxation.
 *
 * <p>That each lot goes to exactly one bidder, and the shares, are priced instead of required. What is left falls apart into one question for each
 * bidder and discount step: which lots, in fractions, at what they are worth? A package of which a branch has not decided seems to be won already, lot by lot. At a
 * step that begins at T the bidder is paid its rate of max(T, Σ prices), which is a continuous knapsack, solved by sorting (G. B. Dantzig, <i>Discrete-variable extremum problems</i>, Operations Research 5, 1957). Of the bidders the best
 * so many as may win are taken. The multipliers are improved by subgradients with Polyak's step (M. Held, P. Wolfe, H. P. Crowder, <i>Validation of subgradient
 * optimization</i>, Mathematical Programming 6, 1974). The bound is as strong as the linear relaxation with a column for each possible part of a bidder.
 */
final class Relaxation {

    /** A bound beyond that says that a branch has no award at all. */
    static final double NO_AWARD = 1e299;

    private static final double TOO_MUCH = 1e300;
    private static final int PATIENCE = 8;
    private static final double SHRINKING = 0.6;
    private static final double SMALLEST_STEP = 0.003;
    private static final double MEMORY = 0.3;
    private static final double LEAST_FACTOR = 0.05;

    /** Ratios are sorted by 24 bits, and sums are of doubles: the bound is taken down by more than that can matter. */
    private static final double CAUTION = 1e-6;

    private final Instance instance;
    private final double[][] part;
    private final double[] gain;
    private final double[][] gainAt;
    private final double[] paid;
    private final int[] step;
    private final boolean[] chosen;
    private long work;

    Relaxation(Instance instance) {
        this.instance = instance;
        this.part = new double[instance.bidders][instance.lots];
        this.gain = new double[instance.bidders];
        this.gainAt = new double[instance.bidders][];
        for (int j = 0; j < instance.bidders; j++) {
            gainAt[j] = new double[instance.from[j].length];
        }
        this.paid = new double[instance.bidders];
        this.step = new int[instance.bidders];
        this.chosen = new boolean[instance.bidders];
    }

    /** How often the multipliers were tried: the same on any machine. */
    long work() {
        return work;
    }

    /** Whether the last solution takes a bidder. */
    boolean takes(int bidder) {
        return chosen[bidder];
    }

    /** What the last solution gains or loses by taking a bidder; negative is a gain. */
    double gain(int bidder) {
        return gain[bidder];
    }

    /** The discount step of a bidder in the last solution. */
    int step(int bidder) {
        return step[bidder];
    }

    /**
     * Improves a branch's bound, and narrows the branch by what can be ruled out.
     *
     * @param target what the best known award costs; once the bound is there the branch is of no interest
     * @param supposed about what an award costs, if none is known
     */
    void improve(Branch branch, int tries, double target, double supposed) {
        double aim = Math.min(target, supposed);
        double[] worth = branch.lotWorth.clone();
        double[] shares = branch.shareWorth.clone();
        double[] direction = new double[instance.lots];
        double[] shareDirection = new double[shares.length];
        double scale = 0.1 * instance.lots * instance.unit / aim;
        double best = Double.NEGATIVE_INFINITY;
        double length = 1;
        int stalled = 0;
        for (int t = 0; t < tries && best * (1 - CAUTION) < target && length > SMALLEST_STEP; t++) {
            double value = evaluate(branch, worth, shares);
            if (value > best) {
                stalled = value > best + CAUTION * aim ? 0 : stalled + 1;
                best = value;
                branch.lotWorth = worth.clone();
                branch.shareWorth = shares.clone();
            } else {
                stalled++;
            }
            if (stalled > PATIENCE) {
                stalled = 0;
                length *= SHRINKING;
                worth = branch.lotWorth.clone();
                shares = branch.shareWorth.clone();
                Arrays.fill(direction, 0);
                Arrays.fill(shareDirection, 0);
                value = evaluate(branch, worth, shares);
            }
            double norm = direct(shares, scale, direction, shareDirection);
            if (norm < 1e-12) {
                break;
            }
            double move = length * Math.max(aim * 1.001 - value, aim * 1e-5) / norm;
            for (int i = 0; i < worth.length; i++) {
                worth[i] = Math.max(0, worth[i] + move * direction[i]);
            }
            for (int s = 0; s < shares.length; s++) {
                shares[s] = Math.max(0, shares[s] + move * shareDirection[s] * scale);
            }
            keepPositive(shares);
        }
        branch.bound = Math.max(branch.bound, best * (1 - CAUTION));
        double value = evaluate(branch, branch.lotWorth, branch.shareWorth);
        narrow(branch, value * (1 - CAUTION), target);
    }

    /** Where the multipliers should go: lots given too little are worth more, those given too often less. @return the squared length */
    private double direct(double[] shares, double scale, double[] direction, double[] shareDirection) {
        double[] missing = new double[instance.lots];
        Arrays.fill(missing, 1);
        for (int j = 0; j < instance.bidders; j++) {
            if (chosen[j]) {
                for (int lot : instance.offered[j]) {
                    missing[lot] -= part[j][lot];
                }
            }
        }
        double norm = 0;
        for (int i = 0; i < missing.length; i++) {
            direction[i] = (1 - MEMORY) * missing[i] + MEMORY * direction[i];
            norm += direction[i] * direction[i];
        }
        for (int s = 0; s < shares.length; s++) {
            double left = 0;
            for (int j = 0; j < instance.bidders; j++) {
                left += chosen[j] ? (double) instance.weight[s][j] / Market.WHOLE * paid[j] : 0;
            }
            double wanted = shares[s] <= 0 && left > 0 ? 0 : -left * scale;
            shareDirection[s] = (1 - MEMORY) * wanted + MEMORY * shareDirection[s];
            norm += shareDirection[s] * shareDirection[s];
        }
        return norm;
    }

    /** A payment must not become a gain. */
    private void keepPositive(double[] shares) {
        double shrink = 1;
        for (int j = 0; j < instance.bidders; j++) {
            int counts = instance.counts[j];
            double factor = factor(j, shares);
            if (factor < LEAST_FACTOR * counts) {
                shrink = Math.min(shrink, (1 - LEAST_FACTOR) * counts / (counts - factor));
            }
        }
        for (int s = 0; shrink < 1 && s < shares.length; s++) {
            shares[s] *= shrink;
        }
    }

    /** What a payment to a bidder weighs, with what it does for the shares. */
    private double factor(int bidder, double[] shares) {
        double factor = instance.counts[bidder];
        for (int s = 0; s < shares.length; s++) {
            factor -= shares[s] * instance.weight[s][bidder] / Market.WHOLE;
        }
        return factor;
    }

    private double evaluate(Branch branch, double[] worth, double[] shares) {
        work++;
        double value = 0;
        for (double one : worth) {
            value += one;
        }
        Arrays.fill(chosen, false);
        int left = instance.maxWinners;
        int leftNew = instance.maxNew - branch.certainNew(instance);
        for (int j = 0; j < instance.bidders; j++) {
            gain[j] = TOO_MUCH;
            if (!branch.out[j]) {
                ask(branch, j, worth, factor(j, shares));
            }
            if (branch.in[j]) {
                chosen[j] = true;
                value += gain[j];
                left--;
            }
        }
        if (left < 0 || leftNew < 0) {
            return TOO_MUCH;
        }
        int least = branch.least - (instance.maxWinners - left);
        int next = best(branch, leftNew > 0);
        while (left > 0 && next >= 0 && (gain[next] < 0 || least > 0)) {
            chosen[next] = true;
            value += gain[next];
            left--;
            least--;
            leftNew -= instance.isNew[next] ? 1 : 0;
            next = best(branch, leftNew > 0);
        }
        return least > 0 ? TOO_MUCH : value;
    }

    /** The one that gains most, or loses least, of those that can still be taken: limits within limits are met at best one by one. */
    private int best(Branch branch, boolean mayBeNew) {
        int next = -1;
        for (int j = 0; j < instance.bidders; j++) {
            boolean may = branch.isOpen(j) && !chosen[j] && gain[j] < TOO_MUCH && (mayBeNew || !instance.isNew[j]);
            if (may && (next < 0 || gain[j] < gain[next])) {
                next = j;
            }
        }
        return next;
    }

    /** What a bidder is best given at these multipliers. */
    private void ask(Branch branch, int j, double[] worth, double factor) {
        if (!instance.plain[j]) {
            askWithPacks(branch, j, worth, factor);
            return;
        }
        int[] lots = byRatio(branch, j, worth);
        double[] prices = new double[lots.length + 1];
        double[] worths = new double[lots.length + 1];
        for (int a = 0; a < lots.length; a++) {
            prices[a + 1] = prices[a] + (double) instance.price[j][lots[a]] * Market.WHOLE;
            worths[a + 1] = worths[a] + worth[lots[a]];
        }
        double filled = 0;
        Arrays.fill(gainAt[j], TOO_MUCH);
        for (int k = branch.lowest[j]; k <= branch.highest[j]; k++) {
            double floor = (double) instance.from[j][k] * Market.WHOLE;
            if (prices[lots.length] < floor || instance.from[j][k] > instance.most[j]) {
                break;
            }
            double rate = factor * instance.rate(j, k);
            double most = (double) mostAt(branch, j, k) * Market.WHOLE;
            double fill = Math.min(most, Math.max(profitable(prices, worths, rate), free(prices, worths, floor)));
            double value = rate * Math.max(floor, fill) - worthOf(fill, prices, worths);
            gainAt[j][k] = value;
            if (value < gain[j]) {
                gain[j] = value;
                step[j] = k;
                filled = fill;
                paid[j] = instance.rate(j, k) * Math.max(floor, fill);
            }
        }
        spread(j, lots, prices, filled);
    }

    /** The sum of prices that is beyond a step, or beyond what the bidder can deliver. */
    private long mostAt(Branch branch, int j, int step) {
        boolean last = step == branch.highest[j] && step + 1 < instance.from[j].length;
        return last ? Math.min(instance.most[j], instance.from[j][step + 1]) : instance.most[j];
    }

    /** The same where lots do not weigh alike for what they cost: the order is another one at each step. */
    private void askWithPacks(Branch branch, int j, double[] worth, double factor) {
        Knapsack knapsack = new Knapsack(instance, branch, j, worth, factor);
        Arrays.fill(gainAt[j], TOO_MUCH);
        Arrays.fill(part[j], 0);
        for (int k = branch.lowest[j]; k <= branch.highest[j]; k++) {
            double value = knapsack.gainAt(k, mostAt(branch, j, k));
            gainAt[j][k] = value;
            if (value < gain[j]) {
                gain[j] = value;
                step[j] = k;
                paid[j] = knapsack.spread(part[j]);
            }
        }
    }

    /** Up to where each lot is worth more than it costs. */
    private static double profitable(double[] prices, double[] worths, double rate) {
        int a = 0;
        while (a + 1 < prices.length && worths[a + 1] - worths[a] > rate * (prices[a + 1] - prices[a])) {
            a++;
        }
        return prices[a];
    }

    /** Up to the floor whatever is worth anything comes for nothing. */
    private static double free(double[] prices, double[] worths, double floor) {
        int a = 0;
        while (a + 1 < prices.length && prices[a] < floor && worths[a + 1] > worths[a]) {
            a++;
        }
        return Math.min(floor, prices[a]);
    }

    private static double worthOf(double fill, double[] prices, double[] worths) {
        int a = 0;
        while (a + 1 < prices.length && prices[a + 1] <= fill) {
            a++;
        }
        boolean whole = a + 1 == prices.length || prices[a] >= fill;
        return whole
                ? worths[a]
                : worths[a] + (fill - prices[a]) / (prices[a + 1] - prices[a]) * (worths[a + 1] - worths[a]);
    }

    private void spread(int j, int[] lots, double[] prices, double filled) {
        Arrays.fill(part[j], 0);
        for (int a = 0; a < lots.length && (prices[a] < filled || prices[a + 1] <= filled); a++) {
            part[j][lots[a]] = prices[a + 1] <= filled ? 1 : (filled - prices[a]) / (prices[a + 1] - prices[a]);
        }
    }

    /** A bidder's lots by what they are worth for what they cost, the best first. */
    private int[] byRatio(Branch branch, int j, double[] worth) {
        int[] offered = branch.owner == null
                ? instance.offered[j]
                : Arrays.stream(instance.offered[j])
                        .filter(lot -> !branch.isOthers(lot, j))
                        .toArray();
        long[] keys = new long[offered.length];
        for (int a = 0; a < offered.length; a++) {
            long price = Math.max(1, instance.price[j][offered[a]]);
            long bits = Float.floatToIntBits((float) (worth[offered[a]] / price));
            keys[a] = (Integer.MAX_VALUE - bits) << 32 | offered[a];
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }

    /**
     * Rules out what would cost more than the target.
     *
     * @param present the bound at the present multipliers
     */
    private void narrow(Branch branch, double present, double target) {
        double worstTaken = Double.NEGATIVE_INFINITY;
        double bestLeft = 0;
        int taken = 0;
        for (int j = 0; j < instance.bidders; j++) {
            taken += chosen[j] ? 1 : 0;
            if (branch.isOpen(j)) {
                worstTaken = chosen[j] ? Math.max(worstTaken, gain[j]) : worstTaken;
                bestLeft = chosen[j] ? bestLeft : Math.min(bestLeft, gain[j]);
            }
        }
        boolean full = taken >= instance.maxWinners;
        for (int j = 0; j < instance.bidders; j++) {
            if (branch.isOpen(j) && !chosen[j]) {
                branch.out[j] = present + gain[j] - (full ? worstTaken : Math.max(0, worstTaken)) > target;
            }
        }
        for (int j = 0; j < instance.bidders; j++) {
            if (branch.isOpen(j) && chosen[j] && present - gain[j] + bestLeft > target) {
                branch.include(j, instance);
            }
            if (branch.in[j]) {
                narrowSteps(branch, j, present - gain[j], target);
            }
        }
    }

    private void narrowSteps(Branch branch, int j, double without, double target) {
        while (branch.lowest[j] < branch.highest[j] && without + gainAt[j][branch.highest[j]] > target) {
            branch.highest[j]--;
        }
        while (branch.lowest[j] < branch.highest[j] && without + gainAt[j][branch.lowest[j]] > target) {
            branch.lowest[j]++;
        }
    }
}
