package coop.grappe.purchasing.cost;

import coop.grappe.platform.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What went back to the members. */
@Schema(name = "FeeSettlement", examples = """
                {"id":"01890a5d-ac96-774b-bcce-b30209000022","campaignId":"01890a5d-ac96-774b-bcce-b30209000002","charged":{"amount":"900.00","currency":"CAD"},
                "cost":{"amount":"780.00","currency":"CAD"},"returned":{"amount":"120.00","currency":"CAD"},"shares":[{"memberId":"CA-QC-NEQ:1100000002",
                "charged":{"amount":"900.00","currency":"CAD"},"returned":{"amount":"120.00","currency":"CAD"}}],"settledAt":"2030-12-01T15:00:00Z"}""")
record SettlementView(
        UUID id, UUID campaignId, Money charged, Money cost, Money returned, List<Share> shares, Instant settledAt) {

    /** One member's part. */
    @Schema(name = "FeeSettlementShare")
    record Share(String memberId, Money charged, Money returned) {}

    static SettlementView of(FeeSettlement settlement) {
        return new SettlementView(
                settlement.id(),
                settlement.campaignId(),
                settlement.charged(),
                settlement.cost(),
                settlement.returned(),
                settlement.shares().stream()
                        .map(share -> new Share(share.memberId(), share.charged(), share.returned()))
                        .toList(),
                settlement.settledAt());
    }
}
