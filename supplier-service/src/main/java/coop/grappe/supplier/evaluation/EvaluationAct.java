package coop.grappe.supplier.evaluation;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.problem.Problem;
import coop.grappe.supplier.auction.Auctions;
import coop.grappe.supplier.bid.Bid;
import coop.grappe.supplier.bid.Bids;
import coop.grappe.supplier.tender.CriterionKind;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderNews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Turns the scores of an opened tender into its report. */
@ApplicationScoped
class EvaluationAct {

    private final Bids bids;
    private final Scores scores;
    private final Evaluations evaluations;
    private final Auctions auctions;
    private final TenderNews news;
    private final Audit audit;

    EvaluationAct(Bids bids, Scores scores, Evaluations evaluations, Auctions auctions, TenderNews news, Audit audit) {
        this.bids = bids;
        this.scores = scores;
        this.evaluations = evaluations;
        this.auctions = auctions;
        this.news = news;
        this.audit = audit;
    }

    /** @return empty if no bid is left, which makes the tender unsuccessful */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Evaluation> of(Tender locked, Instant now) {
        locked.requireJudging();
        auctions.requireNoneOpen(locked.id());
        List<Bid> valid = bids.validOf(locked.id());
        if (valid.isEmpty()) {
            news.tell(locked.fail("no-valid-bids"), locked);
            return Optional.empty();
        }
        Map<UUID, Map<String, BigDecimal>> quality = meansOf(scores.of(locked.id()));
        requireAll(locked, valid, quality);
        locked.evaluate();
        Evaluation evaluation = new Evaluation(locked.id(), new EvaluationMethod(locked, quality).over(valid), now);
        evaluations.persistAndFlush(evaluation);
        audit.record("tenders.evaluated", "tenders/" + locked.id(), locked.organizer());
        return Optional.of(evaluation);
    }

    private static Map<UUID, Map<String, BigDecimal>> meansOf(List<Score> scores) {
        return scores.stream()
                .collect(Collectors.groupingBy(
                        Score::bidId,
                        Collectors.groupingBy(
                                Score::criterionId,
                                Collectors.collectingAndThen(
                                        Collectors.mapping(Score::points, Collectors.toList()),
                                        EvaluationMethod::mean))));
    }

    private static void requireAll(Tender tender, List<Bid> valid, Map<UUID, Map<String, BigDecimal>> quality) {
        long missing = tender.criteria().stream()
                .filter(criterion -> criterion.kind() == CriterionKind.QUALITY)
                .flatMap(criterion -> valid.stream()
                        .filter(bid -> !quality.getOrDefault(bid.id(), Map.of()).containsKey(criterion.id())))
                .count();
        if (missing > 0) {
            throw new Problem(EvaluationProblem.SCORES_MISSING, missing).with("missing", missing);
        }
    }
}
