package coop.grappe.award;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds good awards without proof: who is cheapest among some bidders, then moves of single lots, jumps to the next discount, swaps of bidders. */
final class Construction {

    private static final int ROUNDS = 12;
    private static final int FREE_ROUNDS = 6;
    private static final int PASSES = 30;
    private static final double SHIFT = 0.01;

    private final Instance instance;
    private @Nullable Assignment best;

    Construction(Instance instance) {
        this.instance = instance;
    }

    /** The best award so far that is allowed. */
    @Nullable
    Assignment best() {
        return best;
    }

    /** Takes an award from elsewhere. */
    void offer(Assignment found) {
        if (found.isAllowed() && (best == null || found.weight() < best.weight())) {
            best = found.copy();
        }
    }

    /** Looks for an award among some bidders. */
    void among(int[] among) {
        Assignment found = cheapest(among);
        if (found != null) {
            improve(found, among);
            offer(found);
        }
    }

    /** Exchanges one bidder for another as long as that helps. @param goOn asked before each round */
    void swap(int[] beginning, BooleanSupplier goOn) {
        int[] present = beginning.clone();
        double value = value(present);
        int[] better = present;
        while (better != null && goOn.getAsBoolean()) {
            better = null;
            for (int a = 0; a < present.length; a++) {
                for (int j = 0; j < instance.bidders; j++) {
                    int[] other = exchanged(present, a, j);
                    double found = other == null ? Double.POSITIVE_INFINITY : value(other);
                    if (found < value) {
                        value = found;
                        better = other;
                    }
                }
            }
            present = better == null ? present : better;
        }
        among(present);
    }

    private double value(int[] among) {
        Assignment found = cheapest(among);
        return found == null ? Double.POSITIVE_INFINITY : found.value();
    }

    private static int @Nullable [] exchanged(int[] present, int at, int bidder) {
        if (Arrays.stream(present).anyMatch(one -> one == bidder)) {
            return null;
        }
        int[] other = present.clone();
        other[at] = bidder;
        return other;
    }

    /** Bidders who together cover most for least: a beginning. @param without who is left out; nobody if negative */
    int[] beginning(int without) {
        double[] standing = new double[instance.lots];
        for (int i = 0; i < instance.lots; i++) {
            standing[i] = 3.0 * instance.dearest(i);
        }
        int[] chosen = {};
        while (chosen.length < instance.maxWinners) {
            int next = mostGaining(standing, chosen, without);
            if (next < 0) {
                break;
            }
            for (int lot : instance.offered[next]) {
                standing[lot] = Math.min(standing[lot], instance.seeming(next, lot, 1));
            }
            chosen = IntStream.concat(Arrays.stream(chosen), IntStream.of(next)).toArray();
        }
        return chosen;
    }

    private int mostGaining(double[] standing, int[] chosen, int without) {
        int next = -1;
        double most = 0;
        for (int j = 0; j < instance.bidders; j++) {
            int bidder = j;
            double gain = Arrays.stream(instance.offered[j])
                    .mapToDouble(lot -> Math.max(0, standing[lot] - instance.seeming(bidder, lot, 1)))
                    .sum();
            if (gain > most && j != without && mayJoin(chosen, j)) {
                most = gain;
                next = j;
            }
        }
        return next;
    }

    private boolean mayJoin(int[] chosen, int bidder) {
        long newcomers =
                Arrays.stream(chosen).filter(one -> instance.isNew[one]).count();
        return (!instance.isNew[bidder] || newcomers < instance.maxNew)
                && Arrays.stream(chosen).noneMatch(one -> one == bidder);
    }

    /** Awards with other winners than those that are not asked for: without one of them, or with one lot for somebody else. */
    void others() {
        boolean[] other = instance.otherThan;
        if (other == null) {
            return;
        }
        for (int j = 0; j < instance.bidders; j++) {
            if (other[j]) {
                among(beginning(j));
            }
        }
        Assignment found = cheapest(beginning(-1));
        for (int j = 0; found != null && j < instance.bidders; j++) {
            if (!other[j]) {
                giveOne(found, j);
            }
        }
    }

    private void giveOne(Assignment found, int bidder) {
        for (int lot : instance.offered[bidder]) {
            int before = found.winner(lot);
            found.give(lot, bidder);
            offer(found);
            found.give(lot, before);
        }
    }

    /** Every lot to whom it costs least at the discounts supposed, which are then those reached; null if a lot has no taker. */
    private @Nullable Assignment cheapest(int[] among) {
        Assignment found = null;
        for (boolean hopeful : new boolean[] {true, false}) {
            double[] rate = new double[instance.bidders];
            for (int j : among) {
                rate[j] = instance.rate(j, hopeful ? instance.from[j].length - 1 : 0);
            }
            for (int round = 0; round < ROUNDS; round++) {
                int[] winner = new int[instance.lots];
                if (!assign(among, rate, winner)) {
                    return null;
                }
                Assignment next = new Assignment(instance, winner);
                if (found == null || next.value() < found.value()) {
                    found = next;
                }
                if (!adjust(among, next, rate, round < FREE_ROUNDS)) {
                    break;
                }
            }
        }
        return found;
    }

    private boolean assign(int[] among, double[] rate, int[] winner) {
        for (int i = 0; i < instance.lots; i++) {
            winner[i] = -1;
            double least = Double.POSITIVE_INFINITY;
            for (int j : among) {
                double seeming = instance.seeming(j, i, rate[j]);
                if (instance.offers(j, i) && seeming < least) {
                    least = seeming;
                    winner[i] = j;
                }
            }
            if (winner[i] < 0) {
                return false;
            }
        }
        return true;
    }

    /** The rates that were earned; those whom a share favours, and that get too little, seem a little cheaper. @return whether anything changed */
    private boolean adjust(int[] among, Assignment earned, double[] rate, boolean free) {
        boolean changed = false;
        if (free) {
            for (int j : among) {
                double real = instance.rate(j, instance.stepAt(j, earned.sum(j)));
                changed |= real != rate[j];
                rate[j] = real;
            }
        }
        for (int[] weights : instance.weight) {
            double left = 0;
            for (int j : among) {
                left += (double) weights[j] * earned.payment(j);
            }
            if (left < 0) {
                changed = true;
                for (int j : among) {
                    rate[j] *= weights[j] > 0 ? 1 - SHIFT : 1;
                }
            }
        }
        return changed;
    }

    private void improve(Assignment found, int[] among) {
        boolean better = true;
        for (int pass = 0; better && pass < PASSES; pass++) {
            better = moveLots(found, among);
            for (int j : among) {
                better |= reachNextStep(found, j);
                better |= winPack(found, j);
            }
        }
    }

    private boolean moveLots(Assignment found, int[] among) {
        boolean better = false;
        double value = found.value();
        for (int i = 0; i < instance.lots; i++) {
            for (int j : among) {
                int before = found.winner(i);
                if (j == before || !instance.offers(j, i)) {
                    continue;
                }
                found.give(i, j);
                double moved = found.value();
                if (moved < value) {
                    value = moved;
                    better = true;
                } else {
                    found.give(i, before);
                }
            }
        }
        return better;
    }

    /** Gives a bidder what it takes to the next discount, where least is lost by it. */
    private boolean reachNextStep(Assignment found, int bidder) {
        int step = instance.stepAt(bidder, found.sum(bidder)) + 1;
        boolean better = false;
        for (int k = step; k < instance.from[bidder].length; k++) {
            Assignment tried = found.copy();
            double rate = instance.rate(bidder, k);
            Comparator<Integer> loss = Comparator.comparingDouble(lot -> {
                int present = found.winner(lot);
                double paid = instance.seeming(
                        present, lot, instance.rate(present, instance.stepAt(present, found.sum(present))));
                return (instance.seeming(bidder, lot, rate) - paid) / Math.max(1, instance.price[bidder][lot]);
            });
            int[] others = Arrays.stream(instance.offered[bidder])
                    .filter(lot -> found.winner(lot) != bidder)
                    .boxed()
                    .sorted(loss)
                    .mapToInt(Integer::intValue)
                    .toArray();
            for (int i = 0; i < others.length && tried.sum(bidder) < instance.from[bidder][k]; i++) {
                tried.give(others[i], bidder);
            }
            if (tried.value() < found.value()) {
                for (int lot : others) {
                    found.give(lot, tried.winner(lot));
                }
                better = true;
            }
        }
        return better;
    }

    /** Gives a bidder all lots of a package. */
    private boolean winPack(Assignment found, int bidder) {
        boolean better = false;
        for (Instance.Pack pack : instance.packs[bidder]) {
            Assignment tried = found.copy();
            for (int lot : pack.lots()) {
                tried.give(lot, bidder);
            }
            if (tried.value() < found.value()) {
                for (int lot : pack.lots()) {
                    found.give(lot, bidder);
                }
                better = true;
            }
        }
        return better;
    }
}
