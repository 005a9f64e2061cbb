package coop.grappe.supplier.evaluation;

import coop.grappe.platform.problem.Problem;
import coop.grappe.supplier.bid.Bid;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Which points count: those that the judges agreed on, else the mean of their own as long as these lie no further apart than was
 * published.
 */
final class Consensus {

    private final Panel panel;
    private final List<Agreement> agreements;
    private final int maximumSpread;

    Consensus(Panel panel, List<Agreement> agreements, int maximumSpread) {
        this.panel = panel;
        this.agreements = agreements;
        this.maximumSpread = maximumSpread;
    }

    /**
     * By bid and criterion.
     *
     * @throws Problem 409 if points are missing, or lie too far apart without an agreement
     */
    Map<UUID, Map<String, Judgement>> judgements() {
        Map<UUID, Map<String, Judgement>> all = new HashMap<>();
        long missing = 0;
        long apart = 0;
        for (Bid bid : panel.bids()) {
            for (String criterion : panel.criteria()) {
                List<Integer> points = panel.pointsOf(bid, criterion);
                Optional<Agreement> agreed = agreed(bid, criterion);
                if (agreed.isPresent()) {
                    put(all, bid, criterion, Judgement.agreed(agreed.get().points()));
                } else if (points.isEmpty()) {
                    missing++;
                } else if (spread(points) > maximumSpread) {
                    apart++;
                } else {
                    put(all, bid, criterion, Judgement.mean(points));
                }
            }
        }
        if (missing > 0) {
            throw new Problem(EvaluationProblem.SCORES_MISSING, missing).with("missing", missing);
        }
        if (apart > 0) {
            throw new Problem(EvaluationProblem.CONSENSUS_MISSING, apart, maximumSpread).with("missing", apart);
        }
        return all;
    }

    private Optional<Agreement> agreed(Bid bid, String criterion) {
        return agreements.stream()
                .filter(agreement -> agreement.isAgreed()
                        && agreement.bidId().equals(bid.id())
                        && agreement.criterionId().equals(criterion)
                        && isOfJudges(agreement, bid))
                .findFirst();
    }

    /** Whether everyone who confirmed it still judges the bid. */
    private boolean isOfJudges(Agreement agreement, Bid bid) {
        return agreement.confirmations().stream()
                .noneMatch(confirmation -> panel.isRecused(confirmation.login(), bid.supplierId()));
    }

    private static void put(Map<UUID, Map<String, Judgement>> all, Bid bid, String criterion, Judgement judgement) {
        all.computeIfAbsent(bid.id(), id -> new HashMap<>()).put(criterion, judgement);
    }

    private static int spread(List<Integer> points) {
        return Collections.max(points) - Collections.min(points);
    }
}
