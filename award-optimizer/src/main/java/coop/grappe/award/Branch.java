package coop.grappe.award;

import java.util.Arrays;

/** A part of all awards: who takes part for certain, who does not, and which discounts each may reach; with what is proved of it. */
final class Branch {

    /** Bidders that count as winners, whether or not they get anything. */
    final boolean[] in;

    /** Bidders that get nothing. */
    final boolean[] out;

    final int[] lowest;
    final int[] highest;

    /** Multipliers: what a lot is worth, and what a share is worth. */
    double[] lotWorth;

    double[] shareWorth;

    /** No award of this part costs less; in ten-thousandths of a cent. */
    double bound;

    private Branch(int bidders, double[] lotWorth, double[] shareWorth) {
        this.in = new boolean[bidders];
        this.out = new boolean[bidders];
        this.lowest = new int[bidders];
        this.highest = new int[bidders];
        this.lotWorth = lotWorth;
        this.shareWorth = shareWorth;
    }

    /** All awards. A lot is worth its lowest price at first. */
    static Branch whole(Instance instance) {
        double[] worth = new double[instance.lots];
        for (int i = 0; i < instance.lots; i++) {
            long least = Long.MAX_VALUE;
            for (int j = 0; j < instance.bidders; j++) {
                least = instance.offers(j, i) ? Math.min(least, instance.price[j][i]) : least;
            }
            worth[i] = (double) least * Market.WHOLE;
        }
        Branch whole = new Branch(instance.bidders, worth, new double[instance.weight.length]);
        for (int j = 0; j < instance.bidders; j++) {
            whole.highest[j] = instance.from[j].length - 1;
            whole.out[j] = instance.offered[j].length == 0;
        }
        return whole;
    }

    Branch copy() {
        Branch copy = new Branch(in.length, lotWorth, shareWorth);
        System.arraycopy(in, 0, copy.in, 0, in.length);
        System.arraycopy(out, 0, copy.out, 0, out.length);
        System.arraycopy(lowest, 0, copy.lowest, 0, lowest.length);
        System.arraycopy(highest, 0, copy.highest, 0, highest.length);
        copy.bound = bound;
        return copy;
    }

    boolean isOpen(int bidder) {
        return !in[bidder] && !out[bidder];
    }

    int certain() {
        int certain = 0;
        for (boolean one : in) {
            certain += one ? 1 : 0;
        }
        return certain;
    }

    void include(int bidder, int maxWinners) {
        in[bidder] = true;
        if (certain() == maxWinners) {
            for (int j = 0; j < in.length; j++) {
                out[j] = !in[j];
            }
        }
    }

    /** Whether nothing is left to decide but which lot goes to whom. */
    boolean isNarrow() {
        for (int j = 0; j < in.length; j++) {
            if (!out[j] && (!in[j] || lowest[j] < highest[j])) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return "in " + Arrays.toString(in) + " out " + Arrays.toString(out) + " bound " + bound;
    }
}
