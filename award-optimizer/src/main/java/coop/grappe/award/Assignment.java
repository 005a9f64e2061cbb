package coop.grappe.award;

import java.util.Arrays;

/** Which bidder gets which lot, with the sums that follow from it. */
final class Assignment {

    /** What a missing cent of a share costs while awards that break one are compared, against a cent that is paid. */
    private static final int PENALTY = 50;

    private final Instance instance;
    private final int[] winner;
    private final long[] sum;

    Assignment(Instance instance, int[] winner) {
        this.instance = instance;
        this.winner = winner;
        this.sum = new long[instance.bidders];
        for (int i = 0; i < winner.length; i++) {
            sum[winner[i]] += instance.price[winner[i]][i];
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
        sum[winner[lot]] -= instance.price[winner[lot]][lot];
        sum[bidder] += instance.price[bidder][lot];
        winner[lot] = bidder;
    }

    /** What is paid in all, in ten-thousandths of a cent. */
    long payment() {
        long paid = 0;
        for (int j = 0; j < sum.length; j++) {
            paid += instance.payment(j, sum[j]);
        }
        return paid;
    }

    /** Whether it keeps every share and the number of winners. */
    boolean isAllowed() {
        return missing() <= 0 && winners().length <= instance.maxWinners;
    }

    /** The payment, and a penalty for every share that is not kept. */
    double value() {
        return payment() + PENALTY * missing();
    }

    private double missing() {
        double missing = 0;
        for (int[] weights : instance.weight) {
            double left = 0;
            for (int j = 0; j < sum.length; j++) {
                left += (double) weights[j] * instance.payment(j, sum[j]);
            }
            missing += Math.max(0, -left / Market.WHOLE);
        }
        return missing;
    }

    /** Those that get anything, in rising order. */
    int[] winners() {
        return Arrays.stream(winner).distinct().sorted().toArray();
    }
}
