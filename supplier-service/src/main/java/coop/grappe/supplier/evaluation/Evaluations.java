package coop.grappe.supplier.evaluation;

import coop.grappe.supplier.tender.Criterion;
import coop.grappe.supplier.tender.CriterionKind;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.Tenders;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The evaluations of all tenders. */
@ApplicationScoped
public class Evaluations implements PanacheRepositoryBase<Evaluation, UUID> {

    private final Tenders tenders;

    Evaluations(Tenders tenders) {
        this.tenders = tenders;
    }

    /** The order of the bids of a tender, lot by lot; empty before its evaluation. */
    public List<RankedLot> ranksOf(UUID tenderId) {
        return findByIdOptional(tenderId)
                .map(evaluation -> evaluation.report().lots())
                .orElse(List.of());
    }

    /**
     * How good each ranked bid is beside its price: the mean of its points on the quality criteria by their weights, from 0 to 100, with
     * four decimals, rounded half up.
     *
     * @return by bid; nothing before the evaluation, or if the price is the only criterion
     */
    public Map<UUID, BigDecimal> qualityOf(UUID tenderId) {
        Tender tender = tenders.findById(tenderId);
        Set<String> quality = tender.criteria().stream()
                .filter(criterion -> criterion.kind() == CriterionKind.QUALITY)
                .map(Criterion::id)
                .collect(Collectors.toSet());
        Map<UUID, BigDecimal> byBid = new HashMap<>();
        if (!quality.isEmpty()) {
            findByIdOptional(tenderId).stream()
                    .flatMap(evaluation -> evaluation.report().lots().stream())
                    .flatMap(lot -> lot.bids().stream())
                    .forEach(bid -> byBid.put(bid.bidId(), mean(bid, quality)));
        }
        return byBid;
    }

    private static BigDecimal mean(RankedBid bid, Set<String> quality) {
        List<CriterionPoints> points = bid.criteria().stream()
                .filter(one -> quality.contains(one.criterionId()))
                .toList();
        int weights = points.stream().mapToInt(CriterionPoints::weight).sum();
        return CriterionPoints.sum(points)
                .movePointRight(2)
                .divide(BigDecimal.valueOf(weights), PriceScoring.SCALE, RoundingMode.HALF_UP);
    }
}
