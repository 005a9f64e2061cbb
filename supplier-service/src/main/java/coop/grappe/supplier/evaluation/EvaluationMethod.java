package coop.grappe.supplier.evaluation;

import coop.grappe.platform.money.Money;
import coop.grappe.supplier.bid.Bid;
import coop.grappe.supplier.bid.LotTotals;
import coop.grappe.supplier.tender.Criterion;
import coop.grappe.supplier.tender.CriterionKind;
import coop.grappe.supplier.tender.Lot;
import coop.grappe.supplier.tender.PriceFormula;
import coop.grappe.supplier.tender.Tender;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * How bids are ranked, as published: in each lot by the weighted sum of the points on the price ({@link PriceScoring}) and on quality; where
 * quality divides the price by the lowest {@link AdjustedPrice}; and by the total where the price is the only criterion. {@link Ties} decide
 * between equal bids.
 */
final class EvaluationMethod {

    private final Tender tender;
    private final LotTotals totals;
    private final Map<UUID, Map<String, Judgement>> quality;
    private final Ties ties;
    private final Criterion price;

    /** @param quality by bid and criterion, of all bids that are ranked */
    EvaluationMethod(Tender tender, Map<UUID, Map<String, Judgement>> quality, Ties ties) {
        this.tender = tender;
        this.totals = new LotTotals(tender);
        this.quality = quality;
        this.ties = ties;
        this.price = tender.criteria().stream()
                .filter(criterion -> criterion.kind() == CriterionKind.PRICE)
                .findFirst()
                .orElseThrow();
    }

    /** @param findings about low prices, by lot and bid */
    List<RankedLot> over(List<Bid> bids, LowPriceFindings findings) {
        return tender.lots().stream().map(lot -> ranked(lot, bids, findings)).toList();
    }

    private RankedLot ranked(Lot lot, List<Bid> bids, LowPriceFindings findings) {
        Map<Bid, Money> asked = new LinkedHashMap<>();
        bids.forEach(bid -> totals.of(lot, bid).ifPresent(total -> asked.put(bid, total)));
        if (asked.isEmpty()) {
            return new RankedLot(lot.id(), lot.title(), List.of());
        }
        PriceScoring scoring = PriceScoring.of(tender.judging(), lot.id(), asked.values());
        List<Candidate> order = asked.entrySet().stream()
                .map(entry -> candidate(entry.getKey(), entry.getValue(), scoring))
                .sorted(Comparator.comparing(Candidate::merit)
                        .reversed()
                        .thenComparing(Candidate::forTies, ties.order()))
                .toList();
        RankExplanation words = new RankExplanation(scoring, ties);
        List<RankedBid> ranks = new ArrayList<>();
        for (Candidate candidate : order) {
            boolean tied = order.stream()
                    .anyMatch(other -> other != candidate && other.merit().compareTo(candidate.merit()) == 0);
            ranks.add(words.of(
                    ranks.size() + 1,
                    candidate,
                    order.get(0),
                    tied,
                    LowPrice.signsOf(candidate.bid(), asked),
                    findings.of(lot.id(), candidate.bid().id())));
        }
        return new RankedLot(lot.id(), lot.title(), List.copyOf(ranks));
    }

    private Candidate candidate(Bid bid, Money total, PriceScoring scoring) {
        List<CriterionPoints> onQuality = tender.criteria().stream()
                .filter(criterion -> criterion.kind() == CriterionKind.QUALITY)
                .map(criterion -> points(bid, criterion))
                .toList();
        CriterionPoints onPrice =
                new CriterionPoints(price.id(), price.weight(), scoring.points(total), PointSource.FORMULA);
        Optional<AdjustedPrice> adjusted = tender.judging().priceFormula() == PriceFormula.COST_PER_QUALITY
                ? Optional.of(AdjustedPrice.of(total, price.weight(), onQuality))
                : Optional.empty();
        return new Candidate(bid, total, onPrice, onQuality, adjusted);
    }

    private CriterionPoints points(Bid bid, Criterion criterion) {
        Judgement judgement = quality.getOrDefault(bid.id(), Map.of())
                .getOrDefault(criterion.id(), new Judgement(BigDecimal.ZERO, PointSource.MEAN));
        return new CriterionPoints(criterion.id(), criterion.weight(), judgement.points(), judgement.source());
    }
}
