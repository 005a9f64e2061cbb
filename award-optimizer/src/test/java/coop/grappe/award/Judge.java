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
import java.util.stream.Collectors;

/** What an award comes to, rule by rule as the market says it, with its own arithmetic. */
final class Judge {

    private static final BigDecimal WHOLE = new BigDecimal(10_000);

    private final Market market;

    /** By bidder and item. */
    private final Map<String, Map<String, BigDecimal>> given;

    private final Map<String, BigDecimal> gross = new HashMap<>();
    private final Map<String, BigDecimal> paid = new HashMap<>();

    Judge(Market market, Map<String, Map<String, BigDecimal>> given) {
        this.market = market;
        this.given = given;
    }

    /** Who gets which lot, as quantities. */
    static Map<String, Map<String, BigDecimal>> whole(Market market, Map<String, String> winners) {
        Map<String, Map<String, BigDecimal>> given = new HashMap<>();
        for (Market.Lot lot : market.lots()) {
            String winner = winners.get(lot.id());
            for (Market.Item item : winner == null ? List.<Market.Item>of() : lot.items()) {
                given.computeIfAbsent(winner, any -> new HashMap<>()).put(item.id(), item.quantity());
            }
        }
        return given;
    }

    /** What is compared; empty if the award breaks a rule. */
    Optional<BigDecimal> weight() {
        for (Market.Bidder bidder : market.bidders()) {
            if (!price(bidder)) {
                return Optional.empty();
            }
        }
        boolean kept = keepsWinners() && keepsLots() && keepsBidders() && keepsShares();
        return kept ? Optional.of(compared()) : Optional.empty();
    }

    private BigDecimal quantity(String bidder, String item) {
        return given.getOrDefault(bidder, Map.of()).getOrDefault(item, BigDecimal.ZERO);
    }

    private boolean gets(String bidder, Market.Lot lot) {
        return lot.items().stream().anyMatch(item -> quantity(bidder, item.id()).signum() > 0);
    }

    private boolean getsWhole(String bidder, Market.Lot lot) {
        return lot.items().stream().allMatch(item -> quantity(bidder, item.id()).compareTo(item.quantity()) == 0);
    }

    /** @return whether everything that the bidder gets is offered */
    private boolean price(Market.Bidder bidder) {
        Map<String, BigDecimal> byLot = new HashMap<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Market.Lot lot : market.lots()) {
            for (Market.Item item : lot.items()) {
                BigDecimal quantity = quantity(bidder.id(), item.id());
                Optional<Market.Offer> offer = bidder.offers().stream()
                        .filter(one -> one.item().equals(item.id()))
                        .findFirst();
                if (quantity.signum() > 0) {
                    boolean able = offer.isPresent()
                            && (offer.get().capacity() == null
                                    || Objects.requireNonNull(offer.get().capacity())
                                                    .compareTo(quantity)
                                            >= 0);
                    if (!able) {
                        return false;
                    }
                    BigDecimal cost = cost(offer.get(), quantity).setScale(2, RoundingMode.HALF_UP);
                    byLot.merge(lot.id(), cost, BigDecimal::add);
                    sum = sum.add(cost);
                }
            }
        }
        gross.put(bidder.id(), sum);
        int points = 0;
        for (Market.TotalDiscount discount : Objects.requireNonNull(bidder.totalDiscounts())) {
            points = sum.compareTo(discount.from()) >= 0 ? discount.basisPoints() : points;
        }
        BigDecimal total = WHOLE.subtract(BigDecimal.valueOf(points)).divide(WHOLE);
        BigDecimal net = BigDecimal.ZERO;
        for (Map.Entry<String, BigDecimal> lot : byLot.entrySet()) {
            int less = packaged(bidder, lot.getKey());
            BigDecimal part = WHOLE.subtract(BigDecimal.valueOf(less)).divide(WHOLE);
            net = net.add(lot.getValue().multiply(part).multiply(total).setScale(6, RoundingMode.HALF_UP));
        }
        paid.put(bidder.id(), net);
        return true;
    }

    private int packaged(Market.Bidder bidder, String lot) {
        return Objects.requireNonNull(bidder.packageDiscounts()).stream()
                .filter(pack -> pack.lots().contains(lot))
                .filter(pack -> pack.lots().stream()
                        .allMatch(id -> market.lots().stream()
                                .anyMatch(one -> one.id().equals(id) && getsWhole(bidder.id(), one))))
                .mapToInt(Market.PackageDiscount::basisPoints)
                .max()
                .orElse(0);
    }

    private Set<String> winners() {
        return market.bidders().stream()
                .map(Market.Bidder::id)
                .filter(id -> market.lots().stream().anyMatch(lot -> gets(id, lot)))
                .collect(Collectors.toSet());
    }

    private boolean keepsWinners() {
        Set<String> winners = winners();
        long newcomers = market.bidders().stream()
                .filter(bidder -> winners.contains(bidder.id()))
                .filter(bidder -> !Objects.requireNonNull(bidder.tags()).contains("incumbent"))
                .count();
        return (market.maxWinners() == null || winners.size() <= market.maxWinners())
                && (market.minWinners() == null || winners.size() >= market.minWinners())
                && (market.maxNewWinners() == null || newcomers <= market.maxNewWinners())
                && (market.otherThan() == null || !winners.equals(market.otherThan()));
    }

    private boolean keepsLots() {
        for (Market.Lot lot : market.lots()) {
            Set<String> takers = market.bidders().stream()
                    .map(Market.Bidder::id)
                    .filter(id -> gets(id, lot))
                    .collect(Collectors.toSet());
            boolean ruled = Objects.requireNonNull(market.rulings()).stream()
                    .filter(ruling -> ruling.lot().equals(lot.id()))
                    .allMatch(ruling ->
                            ruling.only() ? takers.equals(Set.of(ruling.bidder())) : !takers.contains(ruling.bidder()));
            boolean limited = Objects.requireNonNull(market.lotWinners()).stream()
                    .filter(limit -> limit.lot().equals(lot.id()))
                    .allMatch(limit -> (limit.atLeast() == null || takers.size() >= limit.atLeast())
                            && (limit.atMost() == null || takers.size() <= limit.atMost()));
            if (!ruled || !limited) {
                return false;
            }
        }
        return Objects.requireNonNull(market.fixed()).stream()
                .allMatch(one -> quantity(one.bidder(), one.item()).compareTo(one.quantity()) == 0);
    }

    private boolean keepsBidders() {
        Set<String> winners = winners();
        return market.bidders().stream()
                .filter(bidder -> winners.contains(bidder.id()))
                .allMatch(bidder -> {
                    BigDecimal sum = Objects.requireNonNull(gross.get(bidder.id()));
                    return (bidder.minimumAward() == null || sum.compareTo(bidder.minimumAward()) >= 0)
                            && (bidder.maximumAward() == null || sum.compareTo(bidder.maximumAward()) <= 0);
                });
    }

    private boolean keepsShares() {
        BigDecimal total = paid.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return Objects.requireNonNull(market.shares()).stream().allMatch(share -> {
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
        });
    }

    private BigDecimal compared() {
        boolean alike = market.bidders().stream().allMatch(bidder -> bidder.comparedAt() == null);
        BigDecimal sum = BigDecimal.ZERO;
        for (Market.Bidder bidder : market.bidders()) {
            int counts = alike || bidder.comparedAt() == null ? 10_000 : bidder.comparedAt();
            sum = sum.add(Objects.requireNonNull(paid.get(bidder.id()))
                    .multiply(BigDecimal.valueOf(counts))
                    .divide(WHOLE));
        }
        for (Market.Switching leaving : Objects.requireNonNull(market.switchings())) {
            boolean leaves = market.lots().stream()
                    .filter(lot -> lot.id().equals(leaving.lot()))
                    .anyMatch(lot -> market.bidders().stream()
                            .anyMatch(bidder -> !leaving.from().contains(bidder.id()) && gets(bidder.id(), lot)));
            sum = leaves ? sum.add(leaving.cost()) : sum;
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
