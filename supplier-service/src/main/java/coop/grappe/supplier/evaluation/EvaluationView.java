package coop.grappe.supplier.evaluation;

import coop.grappe.platform.money.Text;
import coop.grappe.supplier.tender.JudgingRules;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The evaluation as its readers see it. */
@Schema(examples = """
                {"tenderId":"01890a5d-ac96-774b-bcce-b30209000001","evaluatedAt":"2030-02-01T14:30:00.123456Z",
                "judging":{"priceFormula":"relative-to-lowest","priceScales":[],"zeroAtMultiple":null,
                "tieRule":"earlier-submission","tieTags":[],"maximumSpread":100},
                "lots":[{"lotId":"01890a5d-ac96-774b-bcce-b30209000005","title":{"fr":"Éclairage","en":"Lighting"},
                "bids":[{"rank":1,"bidId":"01890a5d-ac96-774b-bcce-b30209000006",
                "supplierId":"CA-QC-NEQ:1199300001","alternative":0,"total":{"amount":"495.00","currency":"CAD"},
                "adjustedPrice":null,"lowPrice":[],"inquiry":null,"points":"94.0000",
                "criteria":[{"criterionId":"price","weight":70,"points":"100.0000","source":"formula"},{"criterionId":"service",
                "weight":30,"points":"80.0000","source":"mean"}],"tie":null,
                "explanation":{"fr":"Prix : 495.00 CAD ÷ 495.00 CAD × 100.","en":"Price: 495.00 CAD ÷ 495.00 CAD × 100."}}]}],
                "excluded":[{"bidId":"01890a5d-ac96-774b-bcce-b30209000007","supplierId":"CA-QC-NEQ:1199300002",
                "ground":"non-compliant","reason":"La licence exigée n’est pas jointe."}],"lowPriceReasons":null,
                "committee":{"evaluators":2,"recusals":0,"agreements":1}}""")
record EvaluationView(
        UUID tenderId,
        Instant evaluatedAt,
        JudgingRules judging,
        List<RankedLot> lots,
        List<ExcludedBid> excluded,
        @Nullable Text lowPriceReasons,
        CommitteeSummary committee) {

    static EvaluationView of(Evaluation evaluation) {
        EvaluationReport report = evaluation.report();
        return new EvaluationView(
                evaluation.tenderId(),
                evaluation.evaluatedAt(),
                report.judging(),
                report.lots(),
                report.excluded(),
                report.lowPriceReasons(),
                report.committee());
    }

    /** Of a tender that nobody could be ranked for. */
    static EvaluationView empty(UUID tenderId, JudgingRules judging, Instant now) {
        return new EvaluationView(tenderId, now, judging, List.of(), List.of(), null, CommitteeSummary.UNKNOWN);
    }

    /**
     * For a reader who may not know what the others asked.
     *
     * @param own whose bids it may see whole
     * @param priceId the criterion that is the price
     */
    EvaluationView withPricesOf(String own, String priceId) {
        List<RankedLot> readable = lots.stream()
                .map(lot -> new RankedLot(
                        lot.lotId(),
                        lot.title(),
                        lot.bids().stream()
                                .map(bid -> bid.supplierId().equals(own) ? bid : bid.withoutPrices(priceId))
                                .toList()))
                .toList();
        return new EvaluationView(tenderId, evaluatedAt, judging, readable, excluded, null, committee);
    }
}
