package coop.grappe.member.campaign;

import coop.grappe.platform.money.Text;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A campaign in a list; its charter is read with the campaign itself. */
@Schema(examples = """
                {"id":"01890a5d-ac96-774b-bcce-b30209000003","organizer":"CA-QC-NEQ:1165432000","state":"collecting",
                "title":{"fr":"Achats d’hiver","en":"Winter purchases"},"charterVersion":1,
                "collectingUntil":"2030-01-31T23:59:59Z","closedAt":null}""")
record CampaignSummary(
        UUID id,
        String organizer,
        CampaignState state,
        Text title,
        int charterVersion,
        Instant collectingUntil,
        @Nullable Instant closedAt) {

    static CampaignSummary of(Campaign campaign) {
        return new CampaignSummary(
                campaign.id(),
                campaign.organizer(),
                campaign.state(),
                campaign.title(),
                campaign.charterVersion(),
                campaign.collectingUntil(),
                campaign.closedAt());
    }
}
