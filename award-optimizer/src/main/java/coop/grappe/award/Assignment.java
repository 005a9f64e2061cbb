package coop.grappe.award;

import java.util.Arrays;

/** Which bidder gets which lot, with the sums that follow from it. */
final class Assignment {

    /** What a missing cent of a share or of a least award costs while awards that break one are compared, against a cent that is paid. */
    private static final int PENALTY = 50;

    private final Instance instance;
    private final int[] winner;
    private final long[] sum;
    private final int[] lots;

    Assignment(Instance instance, int[] winner) {
        this.instance = instance;
        this.winner = winner;
        this.sum = new long[instance.bidders];
        this.lots = new int[instance.bidders];
        for (int i = 0; i < winner.length; i++) {
            sum[winner[i]] += instance.price[winner[i]][i];
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
        sum[winner[lot]] -= instance.price[winner[lot]][lot];
        sum[bidder] += instance.price[bidder][lot];
        lots[winner[lot]]--;
        lots[bidder]++;
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

    /** Whether it keeps every share, the number of winners, and what bidders take at least. */
    boolean isAllowed() {
        int winners = winners().length;
        return missing() <= 0 && winners <= instance.maxWinners && winners >= instance.minWinners;
    }

    /** The payment, and a penalty for whatever is not kept. */
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
        int winners = 0;
        long dearest = 0;
        for (int j = 0; j < sum.length; j++) {
            winners += lots[j] > 0 ? 1 : 0;
            dearest = Math.max(dearest, sum[j]);
            missing += lots[j] > 0 ? (double) Math.max(0, instance.from[j][0] - sum[j]) * Market.WHOLE : 0;
        }
        return missing + (double) Math.max(0, instance.minWinners - winners) * Math.max(1, dearest) * Market.WHOLE;
    }

    /** Those that get anything, in rising order. */
    int[] winners() {
        return Arrays.stream(winner).distinct().sorted().toArray();
    }
}
