package coop.grappe.award;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tries every award: slow, with its own arithmetic, and too simple to be wrong. */
final class Exhaustive {

    private static final BigDecimal WHOLE = new BigDecimal(10_000);

    private final Market market;
    private final Map<String, Market.Bidder> winners = new HashMap<>();
    private @Nullable BigDecimal best;

    Exhaustive(Market market) {
        this.market = market;
    }

    Optional<BigDecimal> cheapest() {
        give(0);
        return Optional.ofNullable(best);
    }

    /** What an award costs; empty if it breaks a rule. */
    static Optional<BigDecimal> costOf(Market market, Map<String, String> winners) {
        Map<String, BigDecimal> sums = new HashMap<>();
        for (Market.Lot lot : market.lots()) {
            Market.Bidder bidder = market.bidders().stream()
                    .filter(one -> one.id().equals(winners.get(lot.id())))
                    .findFirst()
                    .orElseThrow();
            BigDecimal price = priceOf(lot, bidder);
            if (price == null) {
                return Optional.empty();
            }
            sums.merge(bidder.id(), price, BigDecimal::add);
        }
        boolean tooMany = market.maxWinners() != null && sums.size() > market.maxWinners();
        boolean tooFew = market.minWinners() != null && sums.size() < market.minWinners();
        boolean tooLittle = market.bidders().stream()
                .anyMatch(bidder -> bidder.minimumAward() != null
                        && sums.containsKey(bidder.id())
                        && Objects.requireNonNull(sums.get(bidder.id())).compareTo(bidder.minimumAward()) < 0);
        boolean against = Objects.requireNonNull(market.rulings()).stream()
                .anyMatch(ruling -> winners.containsKey(ruling.lot())
                        && Objects.equals(winners.get(ruling.lot()), ruling.bidder()) != ruling.only());
        if (tooMany || tooFew || tooLittle || against) {
            return Optional.empty();
        }
        Map<String, BigDecimal> paid = new HashMap<>();
        market.bidders().stream()
                .filter(bidder -> sums.containsKey(bidder.id()))
                .forEach(bidder ->
                        paid.put(bidder.id(), discounted(bidder, Objects.requireNonNull(sums.get(bidder.id())))));
        BigDecimal total = paid.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean kept =
                Objects.requireNonNull(market.shares()).stream().allMatch(share -> keeps(market, share, paid, total));
        return kept ? Optional.of(total) : Optional.empty();
    }

    private void give(int lot) {
        if (lot == market.lots().size()) {
            Map<String, String> ids = new HashMap<>();
            winners.forEach((id, bidder) -> ids.put(id, bidder.id()));
            costOf(market, ids).ifPresent(cost -> best = best == null ? cost : best.min(cost));
            return;
        }
        for (Market.Bidder bidder : market.bidders()) {
            winners.put(market.lots().get(lot).id(), bidder);
            give(lot + 1);
        }
    }

    private static boolean keeps(Market market, Market.Share share, Map<String, BigDecimal> paid, BigDecimal total) {
        Set<String> about = new HashSet<>();
        for (Market.Bidder bidder : market.bidders()) {
            if (bidder.id().equals(share.of())
                    || Objects.requireNonNull(bidder.tags()).contains(share.of())) {
                about.add(bidder.id());
            }
        }
        BigDecimal part = paid.entrySet().stream()
                .filter(entry -> about.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        int compared = part.multiply(WHOLE).compareTo(total.multiply(BigDecimal.valueOf(share.basisPoints())));
        return share.atLeast() ? compared >= 0 : compared <= 0;
    }

    private static BigDecimal discounted(Market.Bidder bidder, BigDecimal sum) {
        int points = 0;
        for (Market.TotalDiscount discount : Objects.requireNonNull(bidder.totalDiscounts())) {
            points = sum.compareTo(discount.from()) >= 0 ? discount.basisPoints() : points;
        }
        return sum.multiply(WHOLE.subtract(BigDecimal.valueOf(points))).divide(WHOLE);
    }

    private static @Nullable BigDecimal priceOf(Market.Lot lot, Market.Bidder bidder) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Market.Item item : lot.items()) {
            Optional<Market.Offer> offer = bidder.offers().stream()
                    .filter(one -> one.item().equals(item.id()))
                    .findFirst();
            boolean able = offer.isPresent()
                    && (offer.get().capacity() == null
                            || Objects.requireNonNull(offer.get().capacity()).compareTo(item.quantity()) >= 0);
            if (!able) {
                return null;
            }
            sum = sum.add(cost(offer.get(), item.quantity()).setScale(2, RoundingMode.HALF_UP));
        }
        return sum;
    }

    private static BigDecimal cost(Market.Offer offer, BigDecimal quantity) {
        List<Market.Tier> tiers = offer.tiers();
        if (!offer.incremental()) {
            return tiers.stream()
                    .filter(tier -> tier.threshold().compareTo(quantity) <= 0)
                    .reduce((one, later) -> later)
                    .orElseThrow()
                    .unitPrice()
                    .multiply(quantity);
        }
        BigDecimal cost = BigDecimal.ZERO;
        for (int i = 0; i < tiers.size(); i++) {
            BigDecimal end = i + 1 < tiers.size() ? tiers.get(i + 1).threshold().min(quantity) : quantity;
            BigDecimal width = end.subtract(tiers.get(i).threshold());
            cost = width.signum() > 0 ? cost.add(width.multiply(tiers.get(i).unitPrice())) : cost;
        }
        return cost;
    }
}
