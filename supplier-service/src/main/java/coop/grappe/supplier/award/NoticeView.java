package coop.grappe.supplier.award;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Text;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a bidder is told when the members have carried an award.
 *
 * @param complaintsUntil until when it may complain
 */
@Schema(examples = """
                {"supplierId":"CA-QC-NEQ:1199300002","name":"Lumières du Nord","awardId":"01890a5d-ac96-774b-bcce-b30209000009",
                "ratifiedAt":"2030-03-10T14:30:00Z","complaintsUntil":"2030-03-20T14:30:00Z",
                "lots":[{"lotId":"01890a5d-ac96-774b-bcce-b30209000005","title":{"fr":"Éclairage","en":"Lighting"},
                "won":false,"rank":2,"ranked":3,"total":{"amount":"510.00","currency":"CAD"},
                "winners":[{"name":"Éclairage du Fleuve inc.","total":{"amount":"495.00","currency":"CAD"}}]}]}""")
record NoticeView(
        String supplierId,
        String name,
        UUID awardId,
        Instant ratifiedAt,
        Instant complaintsUntil,
        List<LotResult> lots) {

    /**
     * What came of one lot.
     *
     * @param rank of its bid in the evaluation; absent if it did not bid on the lot, or its bid was disqualified
     * @param ranked how many bids were ranked
     * @param total what its own bid asks for the whole lot
     * @param winners who wins it, and for how much
     */
    @Schema(name = "LotResult")
    record LotResult(
            UUID lotId,
            Text title,
            boolean won,
            @Nullable Integer rank,
            int ranked,
            @Nullable Money total,
            List<LotWinner> winners) {}

    /** Who wins a lot, or a part of it. */
    @Schema(name = "LotWinner")
    record LotWinner(String name, Money total) {}
}
