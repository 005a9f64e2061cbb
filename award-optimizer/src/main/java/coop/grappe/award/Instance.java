package coop.grappe.award;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * A market in whole numbers. Prices are in cents; what is paid after discounts is in ten-thousandths of a cent, so that nothing is rounded
 * while awards are compared.
 */
final class Instance {

    static final long NOT_OFFERED = -1;

    /** Beyond that a sum of payments might not fit a machine word. */
    private static final long MOST_CENTS = Long.MAX_VALUE / Market.WHOLE / Market.WHOLE / 4;

    final int lots;
    final int bidders;
    final int minWinners;
    final int maxWinners;

    /** By bidder and lot, in cents, or {@link #NOT_OFFERED}. */
    final long[][] price;

    /** By bidder: from which sum of prices its steps begin; the first begins at the least that the bidder takes. */
    final long[][] from;

    /** By bidder and step, in basis points; rising. */
    final int[][] discount;

    /** By bidder: the lots that it offers. */
    final int[][] offered;

    /** By share and bidder: Σ of weight × payment must not be negative. */
    final int[][] weight;

    /** @throws ArithmeticException if its sums do not fit a machine word */
    Instance(Market market) {
        lots = market.lots().size();
        bidders = market.bidders().size();
        minWinners = market.minWinners() == null ? 0 : market.minWinners();
        maxWinners = market.maxWinners() == null ? bidders : Math.min(bidders, market.maxWinners());
        price = new long[bidders][lots];
        from = new long[bidders][];
        discount = new int[bidders][];
        offered = new int[bidders][];
        for (int j = 0; j < bidders; j++) {
            read(market, j);
        }
        List<Market.Share> shares = Objects.requireNonNull(market.shares());
        weight = new int[shares.size()][bidders];
        for (int s = 0; s < shares.size(); s++) {
            for (int j = 0; j < bidders; j++) {
                weight[s][j] = weight(shares.get(s), market.bidders().get(j));
            }
        }
        requireSmall();
    }

    private void read(Market market, int j) {
        Market.Bidder bidder = market.bidders().get(j);
        Map<String, Market.Offer> offers = new HashMap<>();
        bidder.offers().forEach(offer -> offers.put(offer.item(), offer));
        List<Integer> covered = new ArrayList<>();
        for (int i = 0; i < lots; i++) {
            Market.Lot lot = market.lots().get(i);
            boolean allowed = Objects.requireNonNull(market.rulings()).stream()
                    .allMatch(ruling -> ruling.allows(lot.id(), bidder.id()));
            price[j][i] = allowed ? priceOf(lot, offers) : NOT_OFFERED;
            if (price[j][i] != NOT_OFFERED) {
                covered.add(i);
            }
        }
        offered[j] = covered.stream().mapToInt(Integer::intValue).toArray();
        readSteps(bidder, j);
    }

    /** Discounts that begin below the least that a bidder takes are there from the first step on. */
    private void readSteps(Market.Bidder bidder, int j) {
        long least = bidder.minimumAward() == null ? 0 : cents(bidder.minimumAward());
        int first = 0;
        List<Market.TotalDiscount> later = new ArrayList<>();
        for (Market.TotalDiscount step : Objects.requireNonNull(bidder.totalDiscounts())) {
            if (cents(step.from()) <= least) {
                first = step.basisPoints();
            } else {
                later.add(step);
            }
        }
        from[j] = new long[later.size() + 1];
        discount[j] = new int[later.size() + 1];
        from[j][0] = least;
        discount[j][0] = first;
        for (int k = 1; k <= later.size(); k++) {
            from[j][k] = cents(later.get(k - 1).from());
            discount[j][k] = later.get(k - 1).basisPoints();
        }
    }

    private static long cents(BigDecimal amount) {
        return amount.movePointRight(2).setScale(0, RoundingMode.CEILING).longValueExact();
    }

    private static long priceOf(Market.Lot lot, Map<String, Market.Offer> offers) {
        long sum = 0;
        for (Market.Item item : lot.items()) {
            Market.Offer offer = offers.get(item.id());
            if (offer == null || !offer.covers(item.quantity())) {
                return NOT_OFFERED;
            }
            sum = Math.addExact(sum, offer.costOf(item.quantity()));
        }
        return sum;
    }

    private static int weight(Market.Share share, Market.Bidder bidder) {
        int part = share.isAbout(bidder) ? Market.WHOLE : 0;
        return share.atLeast() ? part - share.basisPoints() : share.basisPoints() - part;
    }

    private void requireSmall() {
        long sum = 0;
        for (int i = 0; i < lots; i++) {
            sum = Math.addExact(sum, Math.max(0, dearest(i)));
        }
        if (sum > MOST_CENTS) {
            throw new ArithmeticException("The market is too large");
        }
    }

    /** The highest price that anybody asks for a lot, or {@link #NOT_OFFERED}. */
    long dearest(int lot) {
        return Arrays.stream(price).mapToLong(prices -> prices[lot]).max().orElse(NOT_OFFERED);
    }

    /** Whether somebody offers each lot. */
    boolean isCovered() {
        return IntStream.range(0, lots).allMatch(lot -> dearest(lot) != NOT_OFFERED);
    }

    boolean offers(int bidder, int lot) {
        return price[bidder][lot] != NOT_OFFERED;
    }

    /** The step that a sum of prices reaches; the first if it is below what the bidder takes. */
    int stepAt(int bidder, long sum) {
        int step = from[bidder].length - 1;
        while (step > 0 && from[bidder][step] > sum) {
            step--;
        }
        return step;
    }

    /** What is paid for a sum of prices, in ten-thousandths of a cent. */
    long payment(int bidder, long sum) {
        return sum * (Market.WHOLE - discount[bidder][stepAt(bidder, sum)]);
    }

    /** The part of a price that is paid at a step. */
    double rate(int bidder, int step) {
        return 1 - discount[bidder][step] / (double) Market.WHOLE;
    }
}
