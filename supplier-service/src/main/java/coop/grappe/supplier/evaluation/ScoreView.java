package coop.grappe.supplier.evaluation;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Points as they stand. */
@Schema(examples = """
                {"id":"01890a5d-ac96-774b-bcce-b30209000007","bidId":"01890a5d-ac96-774b-bcce-b30209000006",
                "criterionId":"service","evaluator":"evaluation","points":80,
                "justification":"Garantie vérifiée auprès de deux clients.",
                "scoredAt":"2030-02-01T14:30:00.123456Z"}""")
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
