package coop.grappe.award;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A market in whole numbers. Prices are in cents; what is paid after discounts is in ten-thousandths of a cent, so that no discount on the total is
 * rounded while awards are compared; after a package discount too each lot is rounded to a ten-thousandth of a cent, once.
 *
 * <p>Awards are compared by what they weigh: what is paid, in ten-thousandths of a cent, times {@link #counts}, and the costs of switching.
 */
final class Instance {

    static final long NOT_OFFERED = -1;

    /** Beyond that a sum of payments might not fit a machine word. */
    private static final long MOST_CENTS = Long.MAX_VALUE / Market.WHOLE / Market.WHOLE / 4;

    final int lots;
    final int bidders;
    final int minWinners;
    final int maxWinners;

    /** How many of {@link #isNew} may win. */
    final int maxNew;

    final boolean[] isNew;

    /** Who must not be exactly those that win; absent if anybody may. */
    final boolean @Nullable [] otherThan;

    /** By bidder and lot, in cents, or {@link #NOT_OFFERED}. */
    final long[][] price;

    /** By bidder: from which sum of prices its steps begin; the first begins at the least that the bidder takes. */
    final long[][] from;

    /** By bidder: the sum of prices that it can deliver at most. */
    final long[] most;

    /** By bidder and step, in basis points; rising. */
    final int[][] discount;

    /** By bidder: the lots that it offers. */
    final int[][] offered;

    /** By bidder, the highest discount first. */
    final Pack[][] packs;

    /** By share and bidder: Σ of weight × payment must not be negative. */
    final int[][] weight;

    /** What a ten-thousandth of a cent weighs: more than 1 only if payments do not count alike. */
    final int unit;

    /** By bidder: what a ten-thousandth of a cent that is paid weighs. */
    final int[] counts;

    /** By bidder and lot: what switching weighs. */
    final long[][] switching;

    /** By bidder: whether a lot weighs the same part of its price whatever else it gets at a step. */
    final boolean[] plain;

    /** Lots on which there is so much less once a bidder gets all of them. */
    record Pack(int[] lots, int points) {

        boolean has(int lot) {
            return Arrays.stream(lots).anyMatch(one -> one == lot);
        }
    }

    /** @throws ArithmeticException if its sums do not fit a machine word */
    Instance(Market market) {
        lots = market.lots().size();
        bidders = market.bidders().size();
        minWinners = market.minWinners() == null ? 0 : market.minWinners();
        maxWinners = market.maxWinners() == null ? bidders : Math.min(bidders, market.maxWinners());
        maxNew = market.maxNewWinners() == null ? bidders : market.maxNewWinners();
        isNew = new boolean[bidders];
        price = new long[bidders][lots];
        from = new long[bidders][];
        most = new long[bidders];
        discount = new int[bidders][];
        offered = new int[bidders][];
        packs = new Pack[bidders][];
        counts = new int[bidders];
        switching = new long[bidders][lots];
        plain = new boolean[bidders];
        boolean alike = market.bidders().stream().allMatch(bidder -> bidder.comparedAt() == null);
        unit = alike ? 1 : Market.WHOLE;
        otherThan = otherThan(market);
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

    /** Winners who do not take part are never exactly those that win. */
    private static boolean @Nullable [] otherThan(Market market) {
        Set<String> present = market.bidders().stream().map(Market.Bidder::id).collect(Collectors.toSet());
        Set<String> named = market.otherThan();
        if (named == null || !present.containsAll(named)) {
            return null;
        }
        boolean[] other = new boolean[market.bidders().size()];
        for (int j = 0; j < other.length; j++) {
            other[j] = named.contains(market.bidders().get(j).id());
        }
        return other;
    }

    private void read(Market market, int j) {
        Market.Bidder bidder = market.bidders().get(j);
        most[j] = bidder.maximumAward() == null
                ? Long.MAX_VALUE
                : bidder.maximumAward()
                        .movePointRight(2)
                        .setScale(0, RoundingMode.FLOOR)
                        .longValueExact();
        isNew[j] = !Objects.requireNonNull(bidder.tags()).contains(Market.INCUMBENT);
        counts[j] = unit == 1 ? 1 : bidder.comparedAt() == null ? Market.WHOLE : bidder.comparedAt();
        Map<String, Market.Offer> offers = new HashMap<>();
        bidder.offers().forEach(offer -> offers.put(offer.item(), offer));
        List<Integer> covered = new ArrayList<>();
        for (int i = 0; i < lots; i++) {
            Market.Lot lot = market.lots().get(i);
            boolean allowed = Objects.requireNonNull(market.rulings()).stream()
                    .allMatch(ruling -> ruling.allows(lot.id(), bidder.id()));
            price[j][i] = allowed ? priceOf(lot, offers) : NOT_OFFERED;
            price[j][i] = price[j][i] > most[j] ? NOT_OFFERED : price[j][i];
            if (price[j][i] != NOT_OFFERED) {
                covered.add(i);
            }
            for (Market.Switching leaving : Objects.requireNonNull(market.switchings())) {
                boolean leaves =
                        leaving.lot().equals(lot.id()) && !leaving.from().contains(bidder.id());
                switching[j][i] += leaves ? weightOf(leaving) : 0;
            }
        }
        offered[j] = covered.stream().mapToInt(Integer::intValue).toArray();
        readSteps(bidder, j);
        readPacks(market, bidder, j);
        plain[j] = packs[j].length == 0 && Arrays.stream(switching[j]).allMatch(cost -> cost == 0);
    }

    long weightOf(Market.Switching leaving) {
        return Math.multiplyExact(cents(leaving.cost()), (long) unit * Market.WHOLE);
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

    /** Only what the bidder can get whole. */
    private void readPacks(Market market, Market.Bidder bidder, int j) {
        List<String> ids = market.lots().stream().map(Market.Lot::id).toList();
        packs[j] = Objects.requireNonNull(bidder.packageDiscounts()).stream()
                .map(pack -> new Pack(
                        pack.lots().stream().distinct().mapToInt(ids::indexOf).toArray(), pack.basisPoints()))
                .filter(pack -> Arrays.stream(pack.lots()).allMatch(lot -> lot >= 0 && offers(j, lot)))
                .sorted((one, other) -> Integer.compare(other.points(), one.points()))
                .toArray(Pack[]::new);
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
            int lot = i;
            long leaving = Arrays.stream(switching)
                    .mapToLong(costs -> costs[lot])
                    .max()
                    .orElse(0);
            sum = Math.addExact(sum, Math.max(0, dearest(i)));
            sum = Math.addExact(sum, leaving / Market.WHOLE / unit);
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

    /** What is paid for a sum of prices without packages, in ten-thousandths of a cent. */
    long payment(int bidder, long sum) {
        return sum * (Market.WHOLE - discount[bidder][stepAt(bidder, sum)]);
    }

    /** What is paid at a step for a lot under a package discount, in ten-thousandths of a cent, rounded half up once. */
    long packed(long price, int points, int bidder, int step) {
        long rate = (long) (Market.WHOLE - points) * (Market.WHOLE - discount[bidder][step]);
        return (price * rate + Market.WHOLE / 2) / Market.WHOLE;
    }

    /** The part of a price that is paid at a step. */
    double rate(int bidder, int step) {
        return 1 - discount[bidder][step] / (double) Market.WHOLE;
    }

    /** What a lot weighs at a rate, beside other bidders, in cents. */
    double seeming(int bidder, int lot, double rate) {
        return price[bidder][lot] * rate * counts[bidder] / unit
                + (double) switching[bidder][lot] / Market.WHOLE / unit;
    }

    /** Decimals of the currency's unit that a weight is counted in. */
    int weightScale() {
        return unit == 1 ? 6 : 10;
    }

    /** Whether these may be exactly those that win. */
    boolean differs(boolean[] wins) {
        return otherThan == null || !Arrays.equals(otherThan, wins);
    }
}
