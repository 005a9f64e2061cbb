package coop.grappe.award;

import java.util.Arrays;

/** Which bidder gets which lot, with the sums that follow from it. */
final class Assignment {

    /** What a missing cent of a share or of a least award costs while awards that break one are compared, against a cent that is paid. */
    private static final int PENALTY = 50;

    private static final long UNKNOWN = -1;

    private final Instance instance;
    private final int[] winner;
    private final long[] sum;
    private final int[] lots;

    /** What bidders with packages are paid, as far as it was asked for. */
    private final long[] packed;

    private long switching;

    Assignment(Instance instance, int[] winner) {
        this.instance = instance;
        this.winner = winner;
        this.sum = new long[instance.bidders];
        this.lots = new int[instance.bidders];
        this.packed = new long[instance.bidders];
        Arrays.fill(packed, UNKNOWN);
        for (int i = 0; i < winner.length; i++) {
            sum[winner[i]] += instance.price[winner[i]][i];
            switching += instance.switching[winner[i]][i];
            lots[winner[i]]++;
        }
    }

    Assignment copy() {
        return new Assignment(instance, winner.clone());
    }

    int winner(int lot) {
        return winner[lot];
    }

    /** The prices of what a bidder gets, before discounts, in cents. */
    long sum(int bidder) {
        return sum[bidder];
    }

    void give(int lot, int bidder) {
        int before = winner[lot];
        sum[before] -= instance.price[before][lot];
        sum[bidder] += instance.price[bidder][lot];
        switching += instance.switching[bidder][lot] - instance.switching[before][lot];
        lots[before]--;
        lots[bidder]++;
        packed[before] = UNKNOWN;
        packed[bidder] = UNKNOWN;
        winner[lot] = bidder;
    }

    /** What is paid to a bidder, in ten-thousandths of a cent. */
    long payment(int bidder) {
        if (instance.packs[bidder].length == 0) {
            return instance.payment(bidder, sum[bidder]);
        }
        if (packed[bidder] == UNKNOWN) {
            packed[bidder] = packedPayment(bidder);
        }
        return packed[bidder];
    }

    private long packedPayment(int bidder) {
        int step = instance.stepAt(bidder, sum[bidder]);
        boolean[] less = new boolean[winner.length];
        long paid = instance.payment(bidder, sum[bidder]);
        for (Instance.Pack pack : instance.packs[bidder]) {
            if (holds(bidder, pack)) {
                for (int lot : pack.lots()) {
                    long price = less[lot] ? 0 : instance.price[bidder][lot];
                    less[lot] = true;
                    paid += instance.packed(price, pack.points(), bidder, step)
                            - price * (Market.WHOLE - instance.discount[bidder][step]);
                }
            }
        }
        return paid;
    }

    private boolean holds(int bidder, Instance.Pack pack) {
        for (int lot : pack.lots()) {
            if (winner[lot] != bidder) {
                return false;
            }
        }
        return true;
    }

    /** What is paid in all, in ten-thousandths of a cent. */
    long payment() {
        long paid = 0;
        for (int j = 0; j < sum.length; j++) {
            paid += payment(j);
        }
        return paid;
    }

    /** What awards are compared by. */
    long weight() {
        long weight = switching;
        for (int j = 0; j < sum.length; j++) {
            weight += payment(j) * instance.counts[j];
        }
        return weight;
    }

    /** What switching weighs. */
    long switching() {
        return switching;
    }

    /** Whether it keeps every share, the number of winners, and what bidders take at least and at most. */
    boolean isAllowed() {
        boolean[] wins = new boolean[lots.length];
        int winners = 0;
        int newcomers = 0;
        for (int j = 0; j < lots.length; j++) {
            wins[j] = lots[j] > 0;
            winners += wins[j] ? 1 : 0;
            newcomers += wins[j] && instance.isNew[j] ? 1 : 0;
        }
        return winners <= instance.maxWinners
                && winners >= instance.minWinners
                && newcomers <= instance.maxNew
                && instance.differs(wins)
                && missing() <= 0;
    }

    /** The weight, and a penalty for whatever is not kept. */
    double value() {
        return weight() + PENALTY * missing() * instance.unit;
    }

    private double missing() {
        double missing = 0;
        for (int[] weights : instance.weight) {
            double left = 0;
            for (int j = 0; j < sum.length; j++) {
                left += (double) weights[j] * payment(j);
            }
            missing += Math.max(0, -left / Market.WHOLE);
        }
        int winners = 0;
        int newcomers = 0;
        long dearest = 0;
        for (int j = 0; j < sum.length; j++) {
            winners += lots[j] > 0 ? 1 : 0;
            newcomers += lots[j] > 0 && instance.isNew[j] ? 1 : 0;
            dearest = Math.max(dearest, sum[j]);
            missing += lots[j] > 0 ? (double) Math.max(0, instance.from[j][0] - sum[j]) * Market.WHOLE : 0;
            missing += (double) Math.max(0, sum[j] - instance.most[j]) * Market.WHOLE;
        }
        int wrong = Math.max(0, instance.minWinners - winners) + Math.max(0, newcomers - instance.maxNew);
        return missing + (double) wrong * Math.max(1, dearest) * Market.WHOLE;
    }

    /** Those that get anything, in rising order. */
    int[] winners() {
        return Arrays.stream(winner).distinct().sorted().toArray();
    }
}
