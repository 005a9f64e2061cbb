package coop.grappe.member.campaign;

import coop.grappe.platform.money.Text;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A campaign in a list; its charter is read with the campaign itself. */
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
