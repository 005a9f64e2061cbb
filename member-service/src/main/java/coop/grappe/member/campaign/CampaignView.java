package coop.grappe.member.campaign;

import coop.grappe.platform.money.Text;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as everyone in the group sees it.
 *
 * @param extensionsUsed how often collecting went on by itself
 * @param awardId the award that is or was decided on
 * @param endReason why it was cancelled or unsuccessful
 */
public record CampaignView(
        UUID id,
        String organizer,
        CampaignState state,
        Text title,
        CharterView charter,
        Instant collectingUntil,
        CollectiveMinimum collectiveMinimum,
        BelowMinimum belowMinimum,
        int extensionsUsed,
        @Nullable Instant closedAt,
        @Nullable UUID awardId,
        @Nullable String endReason) {

    public static CampaignView of(Campaign campaign, Charter charter) {
        return new CampaignView(
                campaign.id(),
                campaign.organizer(),
                campaign.state(),
                campaign.title(),
                CharterView.of(charter),
                campaign.collectingUntil(),
                campaign.collectiveMinimum(),
                campaign.belowMinimum(),
                campaign.extensionsUsed(),
                campaign.closedAt(),
                campaign.awardId(),
                campaign.endReason());
    }
}
