package coop.grappe.supplier.evaluation;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How one bidder fared, lot by lot: why it won, or lost. */
@Schema(examples = """
                {"tenderId":"01890a5d-ac96-774b-bcce-b30209000001","supplierId":"CA-QC-NEQ:1199300002",
                "lots":[{"lotId":"01890a5d-ac96-774b-bcce-b30209000005","title":{"fr":"Éclairage","en":"Lighting"},"ranked":3,
                "own":[{"rank":2,"bidId":"01890a5d-ac96-774b-bcce-b30209000007","supplierId":"CA-QC-NEQ:1199300002",
                "alternative":0,"total":{"amount":"540.00","currency":"CAD"},"adjustedPrice":null,"lowPrice":[],"inquiry":null,
                "points":"82.1667","criteria":[{"criterionId":"price","weight":70,"points":"91.6667","source":"formula"},
                {"criterionId":"service","weight":30,"points":"60.0000","source":"mean"}],"tie":null,
                "explanation":{"fr":"Prix : 495.00 CAD ÷ 540.00 CAD × 100.","en":"Price: 495.00 CAD ÷ 540.00 CAD × 100."}}],
                "first":null,"words":{"fr":"Rang 2 de 3.","en":"Rank 2 of 3."}}],"excluded":[]}""")
record StandingView(UUID tenderId, String supplierId, List<LotStanding> lots, List<ExcludedBid> excluded) {

    /**
     * @param priceId the criterion that is the price
     * @param withPrices whether the bidder may know what the first asked
     */
    static StandingView of(Evaluation evaluation, String supplierId, String priceId, boolean withPrices) {
        EvaluationReport report = evaluation.report();
        return new StandingView(
                evaluation.tenderId(),
                supplierId,
                report.lots().stream()
                        .map(lot -> LotStanding.of(lot, supplierId, priceId, withPrices))
                        .toList(),
                report.excluded().stream()
                        .filter(bid -> bid.supplierId().equals(supplierId))
                        .toList());
    }
}
