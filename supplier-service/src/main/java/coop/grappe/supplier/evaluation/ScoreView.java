package coop.grappe.supplier.evaluation;

import java.time.Instant;
import java.util.UUID;

/** Points as they stand. */
record ScoreView(
        UUID id, UUID bidId, String criterionId, String evaluator, int points, String justification, Instant scoredAt) {

    static ScoreView of(Score score) {
        return new ScoreView(
                score.id(),
                score.bidId(),
                score.criterionId(),
                score.evaluator(),
                score.points(),
                score.justification(),
                score.scoredAt());
    }
}
