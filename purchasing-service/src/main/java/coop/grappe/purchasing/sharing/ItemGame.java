package coop.grappe.purchasing.sharing;

import coop.grappe.platform.money.LargestRemainder;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.problem.Problem;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One item's gain as a game: together the members paid what they paid; alone, or in a smaller group, each would have paid the least price of its own
 * volume ({@link CostCurve}). All amounts are cents, all quantities multiples of the greatest step that divides them.
 */
final class ItemGame {

    /** As much as a few seconds allow: members times the steps of their volume. */
    static final long MOST_CELLS = 200_000_000;

    private final ItemPurchase purchase;
    private final int[] quantities;
    private final CostCurve curve;
    private final long[] alone;
    private final long[] paid;

    /** @throws Problem 409 if the quantities have no step that is coarse enough */
    ItemGame(ItemPurchase purchase) {
        this.purchase = purchase;
        List<ItemPurchase.Buyer> buyers = purchase.buyers();
        long[] thousandths = buyers.stream()
                .mapToLong(buyer -> buyer.quantity().movePointRight(3).longValueExact())
                .toArray();
        long step = Arrays.stream(thousandths)
                .reduce((a, b) ->
                        BigInteger.valueOf(a).gcd(BigInteger.valueOf(b)).longValueExact())
                .orElseThrow();
        long volume = Arrays.stream(thousandths).sum() / step;
        if (volume * buyers.size() > MOST_CELLS) {
            throw new Problem(
                    SharingProblem.TOO_FINE,
                    purchase.names().fr(),
                    purchase.names().en());
        }
        quantities =
                Arrays.stream(thousandths).mapToInt(one -> (int) (one / step)).toArray();
        curve = CostCurve.of(purchase.schedule(), BigDecimal.valueOf(step, 3), (int) volume);
        alone = Arrays.stream(quantities).mapToLong(curve::centsAt).toArray();
        paid = buyers.stream()
                .mapToLong(buyer -> buyer.paid().amount().unscaledValue().longValueExact())
                .toArray();
    }

    ItemPurchase purchase() {
        return purchase;
    }

    int[] quantities() {
        return quantities.clone();
    }

    CostCurve curve() {
        return curve;
    }

    /** What each would have paid alone. */
    long[] alone() {
        return alone.clone();
    }

    long[] paid() {
        return paid.clone();
    }

    /** What all paid together. */
    long total() {
        return Arrays.stream(paid).sum();
    }

    /** What each has to bear: together what was paid. */
    long[] costs(GainRule rule) {
        return switch (rule) {
            case EQUAL_PRICE -> equalPrice();
            case PROPORTIONAL -> proportional();
            case SHAPLEY -> shapley();
        };
    }

    /** What each gets of the whole by its quantity; nobody moves a cent where all are within one of it. */
    private long[] equalPrice() {
        BigInteger volume = BigInteger.valueOf(curve.volume());
        BigInteger total = BigInteger.valueOf(total());
        boolean equal = IntStream.range(0, paid.length)
                .allMatch(i -> total.multiply(BigInteger.valueOf(quantities[i]))
                                .subtract(volume.multiply(BigInteger.valueOf(paid[i])))
                                .abs()
                                .compareTo(volume)
                        < 0);
        return equal ? paid() : byQuantity(total());
    }

    private long[] proportional() {
        long[] gains = byQuantity(Arrays.stream(alone).sum() - total());
        return IntStream.range(0, gains.length)
                .mapToLong(i -> alone[i] - gains[i])
                .toArray();
    }

    private long[] byQuantity(long cents) {
        List<BigDecimal> weights =
                Arrays.stream(quantities).mapToObj(BigDecimal::valueOf).toList();
        return LargestRemainder.divide(BigInteger.valueOf(cents), weights).stream()
                .mapToLong(BigInteger::longValueExact)
                .toArray();
    }

    /**
     * The Shapley value of the schedule's cost; what was paid beyond that cost, or below it, by quantity; then cents by largest remainder. (Where the
     * group pays the schedule's price, the difference is what invoices round.)
     */
    private long[] shapley() {
        ShapleyCosts shapley = new ShapleyCosts(quantities, curve);
        double[] exact = shapley.costs();
        BigDecimal beyond = BigDecimal.valueOf(total() * CostCurve.UNITS_OF_CENT - curve.at(curve.volume()));
        BigDecimal volume = BigDecimal.valueOf(curve.volume());
        List<BigDecimal> cents = new ArrayList<>();
        for (int i = 0; i < exact.length; i++) {
            BigDecimal part =
                    beyond.multiply(BigDecimal.valueOf(quantities[i])).divide(volume, java.math.MathContext.DECIMAL64);
            cents.add(new BigDecimal(exact[i]).add(part).movePointLeft(5));
        }
        return Cents.round(cents, total());
    }

    /**
     * Who would be better off alone: the coalition in which each member could save a cent at least, and together most, if they bought for themselves; none if
     * there is no such coalition.
     */
    @Nullable
    WorstCoalition blocking(long[] costs) {
        long[] values = Arrays.stream(costs).map(cost -> cost - 1).toArray();
        WorstCoalition worst = WorstCoalition.of(values, quantities, curve::centsAt);
        return worst == null || worst.excess() < 0 ? null : worst;
    }

    /** In cents, as money. */
    static Money money(long cents) {
        return new Money(BigDecimal.valueOf(cents, 2), Money.CAD);
    }
}
