package coop.grappe.supplier.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The evaluation as its readers see it. */
@Schema(examples = """
                {"tenderId":"01890a5d-ac96-774b-bcce-b30209000001","evaluatedAt":"2030-02-01T14:30:00.123456Z",
                "lots":[{"lotId":"01890a5d-ac96-774b-bcce-b30209000005","title":{"fr":"Éclairage","en":"Lighting"},
                "bids":[{"rank":1,"bidId":"01890a5d-ac96-774b-bcce-b30209000006",
                "supplierId":"CA-QC-NEQ:1199300001","total":{"amount":"495.00","currency":"CAD"},"lowPrice":[],
                "points":"94.0000",
                "criteria":[{"criterionId":"price","weight":70,"points":"100.0000"},{"criterionId":"service",
                "weight":30,"points":"80.0000"}],"explanation":{"fr":"Prix : 495.00 CAD ÷ 495.00 CAD × 100.",
                "en":"Price: 495.00 CAD ÷ 495.00 CAD × 100."}}]}]}""")
record EvaluationView(UUID tenderId, Instant evaluatedAt, List<RankedLot> lots) {

    static EvaluationView of(Evaluation evaluation) {
        return new EvaluationView(
                evaluation.tenderId(),
                evaluation.evaluatedAt(),
                evaluation.report().lots());
    }
}
