package coop.grappe.award;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A part of all awards: who takes part for certain, who does not, which discounts each may reach and which packages it gets; with what is proved
 * of it.
 */
final class Branch {

    /** Bidders that count as winners, whether or not they get anything. */
    final boolean[] in;

    /** Bidders that get nothing. */
    final boolean[] out;

    final int[] lowest;
    final int[] highest;

    /** By bidder and package: whether it gets all of its lots. */
    final boolean[][] reached;

    /** By bidder and package: whether it does not. */
    final boolean[][] missed;

    /** By lot: the bidder that gets it with a package, or nobody yet; absent without any. */
    int @Nullable [] owner;

    /** How many bidders win at least. */
    int least;

    /** Multipliers: what a lot is worth, and what a share is worth. */
    double[] lotWorth;

    double[] shareWorth;

    /** No award of this part weighs less. */
    double bound;

    private Branch(Instance instance, double[] lotWorth, double[] shareWorth) {
        int bidders = instance.bidders;
        this.in = new boolean[bidders];
        this.out = new boolean[bidders];
        this.lowest = new int[bidders];
        this.highest = new int[bidders];
        this.reached = new boolean[bidders][];
        this.missed = new boolean[bidders][];
        this.lotWorth = lotWorth;
        this.shareWorth = shareWorth;
    }

    /** All awards. A lot is worth its lowest price at first. */
    static Branch whole(Instance instance) {
        double[] worth = new double[instance.lots];
        for (int i = 0; i < instance.lots; i++) {
            double least = Double.POSITIVE_INFINITY;
            for (int j = 0; j < instance.bidders; j++) {
                least = instance.offers(j, i) ? Math.min(least, instance.seeming(j, i, 1)) : least;
            }
            worth[i] = least * Market.WHOLE * instance.unit;
        }
        Branch whole = new Branch(instance, worth, new double[instance.weight.length]);
        whole.least = instance.minWinners;
        for (int j = 0; j < instance.bidders; j++) {
            whole.highest[j] = instance.from[j].length - 1;
            whole.out[j] = instance.offered[j].length == 0;
            whole.reached[j] = new boolean[instance.packs[j].length];
            whole.missed[j] = new boolean[instance.packs[j].length];
        }
        return whole;
    }

    Branch copy(Instance instance) {
        Branch copy = new Branch(instance, lotWorth, shareWorth);
        System.arraycopy(in, 0, copy.in, 0, in.length);
        System.arraycopy(out, 0, copy.out, 0, out.length);
        System.arraycopy(lowest, 0, copy.lowest, 0, lowest.length);
        System.arraycopy(highest, 0, copy.highest, 0, highest.length);
        for (int j = 0; j < in.length; j++) {
            copy.reached[j] = reached[j].clone();
            copy.missed[j] = missed[j].clone();
        }
        copy.owner = owner == null ? null : owner.clone();
        copy.least = least;
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

    /** Of those who are certain, who is new. */
    int certainNew(Instance instance) {
        int certain = 0;
        for (int j = 0; j < in.length; j++) {
            certain += in[j] && instance.isNew[j] ? 1 : 0;
        }
        return certain;
    }

    /** Once there are as many as may win, nobody else does. */
    void include(int bidder, Instance instance) {
        in[bidder] = true;
        boolean full = certain() >= instance.maxWinners;
        boolean fullOfNew = certainNew(instance) >= instance.maxNew;
        for (int j = 0; (full || fullOfNew) && j < in.length; j++) {
            out[j] = out[j] || !in[j] && (full || instance.isNew[j]);
        }
    }

    /** A bidder gets all lots of a package; whatever packages others have on these lots they miss. */
    void reach(int bidder, int pack, Instance instance) {
        include(bidder, instance);
        reached[bidder][pack] = true;
        if (owner == null) {
            owner = new int[instance.lots];
            Arrays.fill(owner, -1);
        }
        for (int lot : instance.packs[bidder][pack].lots()) {
            owner[lot] = bidder;
            for (int j = 0; j < in.length; j++) {
                for (int k = 0; j != bidder && k < missed[j].length; k++) {
                    missed[j][k] |= instance.packs[j][k].has(lot);
                }
            }
        }
    }

    boolean isOthers(int lot, int bidder) {
        return owner != null && owner[lot] >= 0 && owner[lot] != bidder;
    }

    boolean isOwn(int lot, int bidder) {
        return owner != null && owner[lot] == bidder;
    }

    /** A package of a bidder of which nothing is decided; negative without any. */
    int undecidedPack(int bidder) {
        for (int k = 0; k < reached[bidder].length; k++) {
            if (!reached[bidder][k] && !missed[bidder][k]) {
                return k;
            }
        }
        return -1;
    }

    /** Whether nothing is left to decide but which lot goes to whom. */
    boolean isNarrow() {
        for (int j = 0; j < in.length; j++) {
            if (!out[j] && (!in[j] || lowest[j] < highest[j] || undecidedPack(j) >= 0)) {
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
