package coop.grappe.supplier.evaluation;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.Text;
import coop.grappe.supplier.bid.Bid;
import coop.grappe.supplier.bid.Offer;
import coop.grappe.supplier.tender.CriterionKind;
import coop.grappe.supplier.tender.Lot;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderItem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * How bids are ranked, as published: on price a bid gets {@code lowest total / its total × 100} points in each lot, on every other
 * criterion the mean of its evaluators' points; each counts by its weight. Equal points go to the earlier submission.
 */
final class EvaluationMethod {

    private static final BigDecimal FULL = BigDecimal.valueOf(100);
    private static final int SCALE = 4;

    private final Tender tender;
    private final Map<UUID, Quantity> demand;
    private final Map<UUID, Map<String, BigDecimal>> quality;

    /** @param quality points by bid and criterion */
    EvaluationMethod(Tender tender, Map<UUID, Map<String, BigDecimal>> quality) {
        this.tender = tender;
        this.demand = tender.items().stream().collect(Collectors.toMap(TenderItem::itemId, TenderItem::quantity));
        this.quality = quality;
    }

    EvaluationReport over(List<Bid> bids) {
        return new EvaluationReport(
                tender.lots().stream().map(lot -> ranked(lot, bids)).toList());
    }

    /** The mean of whole points. */
    static BigDecimal mean(List<Integer> points) {
        BigDecimal sum =
                BigDecimal.valueOf(points.stream().mapToLong(Integer::longValue).sum());
        return sum.divide(BigDecimal.valueOf(points.size()), SCALE, RoundingMode.HALF_UP);
    }

    /** Relative to the lowest: a total of nothing gets all points. */
    static BigDecimal pricePoints(Money lowest, Money total) {
        return total.isZero()
                ? FULL
                : lowest.amount().multiply(FULL).divide(total.amount(), SCALE, RoundingMode.HALF_UP);
    }

    private record Candidate(Bid bid, Money total, List<CriterionPoints> criteria, BigDecimal points) {}

    private RankedLot ranked(Lot lot, List<Bid> bids) {
        Map<Bid, Money> totals = new LinkedHashMap<>();
        bids.stream()
                .filter(bid -> bid.offers().keySet().containsAll(lot.itemIds()))
                .forEach(bid -> totals.put(bid, total(lot, bid)));
        Optional<Money> lowest = totals.values().stream().min(Comparator.naturalOrder());
        List<Candidate> order = totals.entrySet().stream()
                .map(entry -> candidate(entry.getKey(), entry.getValue(), lowest.orElseThrow()))
                .sorted(Comparator.comparing(Candidate::points)
                        .reversed()
                        .thenComparing(candidate -> candidate.bid().submittedAt())
                        .thenComparing(candidate -> candidate.bid().id()))
                .toList();
        List<RankedBid> ranks = new ArrayList<>();
        for (Candidate candidate : order) {
            List<Money> others = order.stream()
                    .filter(other -> other != candidate)
                    .map(Candidate::total)
                    .toList();
            Set<LowPrice> signs = LowPrice.signsOf(candidate.total(), others);
            ranks.add(explained(ranks.size() + 1, candidate, lowest.orElseThrow(), signs));
        }
        return new RankedLot(lot.id(), lot.title(), List.copyOf(ranks));
    }

    private Money total(Lot lot, Bid bid) {
        Money sum = Money.zero(tender.baseline().currency());
        for (UUID item : lot.itemIds()) {
            sum = sum.plus(offer(bid, item).schedule().costOf(Objects.requireNonNull(demand.get(item))));
        }
        return sum;
    }

    private static Offer offer(Bid bid, UUID item) {
        return Objects.requireNonNull(bid.offers().get(item));
    }

    private Candidate candidate(Bid bid, Money total, Money lowest) {
        List<CriterionPoints> criteria = tender.criteria().stream()
                .map(criterion -> new CriterionPoints(
                        criterion.id(),
                        criterion.weight(),
                        criterion.kind() == CriterionKind.PRICE
                                ? pricePoints(lowest, total)
                                : quality.getOrDefault(bid.id(), Map.of())
                                        .getOrDefault(criterion.id(), BigDecimal.ZERO)))
                .toList();
        BigDecimal points = criteria.stream().map(CriterionPoints::weighted).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Candidate(bid, total, criteria, points);
    }

    private RankedBid explained(int rank, Candidate candidate, Money lowest, Set<LowPrice> signs) {
        String sum = candidate.criteria().stream()
                .map(points -> "%s %s × %d %%".formatted(points.criterionId(), plain(points.points()), points.weight()))
                .collect(Collectors.joining(" + "));
        String result = plain(candidate.points());
        Text explanation = new Text(
                "Prix : %s ÷ %s × 100. Points : %s = %s. À égalité, la soumission la plus ancienne l’emporte.%s"
                        .formatted(
                                lowest,
                                candidate.total(),
                                sum,
                                result,
                                signs.isEmpty()
                                        ? ""
                                        : " Prix anormalement bas : à faire expliquer par le soumissionnaire avant toute exclusion."),
                "Price: %s ÷ %s × 100. Points: %s = %s. Equal points go to the earlier submission.%s"
                        .formatted(
                                lowest,
                                candidate.total(),
                                sum,
                                result,
                                signs.isEmpty()
                                        ? ""
                                        : " Abnormally low price: to be explained by the bidder before any exclusion."));
        return new RankedBid(
                rank,
                candidate.bid().id(),
                candidate.bid().supplierId(),
                candidate.total(),
                signs,
                candidate.points(),
                candidate.criteria(),
                explanation);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
