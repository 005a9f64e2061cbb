package coop.grappe.supplier.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The evaluation as its readers see it. */
record EvaluationView(UUID tenderId, Instant evaluatedAt, List<RankedLot> lots) {

    static EvaluationView of(Evaluation evaluation) {
        return new EvaluationView(
                evaluation.tenderId(),
                evaluation.evaluatedAt(),
                evaluation.report().lots());
    }
}
