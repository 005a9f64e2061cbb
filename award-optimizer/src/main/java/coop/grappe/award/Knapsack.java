package coop.grappe.award;

import java.util.Arrays;

/**
 * Which lots a bidder is best given at a step, in fractions, where some are under packages or cost to be switched: as many as are worth more than
 * they weigh, and then as few others as take it to the step; the best for their price first.
 */
final class Knapsack {

    /** No such sum of prices can be reached. */
    private static final double TOO_MUCH = 1e300;

    private final Instance instance;
    private final int bidder;
    private final double factor;
    private final double[] worth;

    /** The lots that it may get, and of each: whether it has to, and the highest package discount that it may be under. */
    private final int[] lots;

    private final boolean[] required;
    private final int[] points;

    private final double[] profit;
    private final double[] taken;
    private int step;

    Knapsack(Instance instance, Branch branch, int bidder, double[] worth, double factor) {
        this.instance = instance;
        this.bidder = bidder;
        this.worth = worth;
        this.factor = factor;
        this.lots = Arrays.stream(instance.offered[bidder])
                .filter(lot -> !branch.isOthers(lot, bidder))
                .toArray();
        this.required = new boolean[lots.length];
        this.points = new int[lots.length];
        this.profit = new double[lots.length];
        this.taken = new double[lots.length];
        int[] best = new int[instance.lots];
        for (int k = instance.packs[bidder].length - 1; k >= 0; k--) {
            for (int lot : instance.packs[bidder][k].lots()) {
                best[lot] = branch.missed[bidder][k] ? best[lot] : instance.packs[bidder][k].points();
            }
        }
        for (int a = 0; a < lots.length; a++) {
            required[a] = branch.isOwn(lots[a], bidder);
            points[a] = best[lots[a]];
        }
    }

    /** What is gained, negative, or lost; beyond any measure if the step cannot be. @param most of prices in cents */
    double gainAt(int atStep, long most) {
        step = atStep;
        double floor = instance.from[bidder][atStep];
        double filled = 0;
        double gained = 0;
        Arrays.fill(taken, 0);
        for (int a = 0; a < lots.length; a++) {
            profit[a] = worth[lots[a]] - factor * payment(a) - instance.switching[bidder][lots[a]];
            if (required[a] || price(a) == 0 && profit[a] > 0) {
                taken[a] = 1;
                filled += price(a);
                gained += profit[a];
            }
        }
        if (filled > most || floor > most) {
            return TOO_MUCH;
        }
        for (int a : order()) {
            double room = Math.min(1, ((profit[a] > 0 ? most : floor) - filled) / price(a));
            if (room <= 0) {
                break;
            }
            taken[a] = room;
            filled += room * price(a);
            gained += room * profit[a];
        }
        return filled < floor - 0.5 ? TOO_MUCH : -gained;
    }

    /** @return what is paid for it */
    double spread(double[] part) {
        Arrays.fill(part, 0);
        double paid = 0;
        for (int a = 0; a < lots.length; a++) {
            part[lots[a]] = taken[a];
            paid += taken[a] * payment(a);
        }
        return paid;
    }

    private double price(int a) {
        return instance.price[bidder][lots[a]];
    }

    private double payment(int a) {
        long price = instance.price[bidder][lots[a]];
        return points[a] == 0
                ? (double) price * (Market.WHOLE - instance.discount[bidder][step])
                : instance.packed(price, points[a], bidder, step);
    }

    /** What is free to take, by profit for its price, the most first. */
    private int[] order() {
        long[] keys = new long[lots.length];
        int free = 0;
        for (int a = 0; a < lots.length; a++) {
            if (!required[a] && price(a) > 0) {
                int bits = Float.floatToIntBits((float) (profit[a] / price(a)));
                int rising = bits ^ (bits >> 31 & Integer.MAX_VALUE);
                keys[free++] = (long) ~rising << 32 | a;
            }
        }
        Arrays.sort(keys, 0, free);
        return Arrays.stream(keys, 0, free).mapToInt(key -> (int) key).toArray();
    }
}
