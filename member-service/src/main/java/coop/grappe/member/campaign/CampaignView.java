package coop.grappe.member.campaign;

import coop.grappe.platform.money.Text;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as everyone in the group sees it.
 *
 * @param extensionsUsed how often collecting went on by itself
 * @param reminders how long before the deadline members are reminded
 * @param duplicateOf the campaign that it was copied from
 * @param awardId the award that is or was decided on; the latest, if what fell away from one was proposed again
 * @param endReason why it was cancelled or unsuccessful
 */
@Schema(examples = """
                {"id":"01890a5d-ac96-774b-bcce-b30209000003","organizer":"CA-QC-NEQ:1165432000","state":"collecting",
                "title":{"fr":"Achats d’hiver","en":"Winter purchases"},"charter":{"version":1,
                "writtenAt":"2030-01-15T14:30:00.123456Z","objectives":{"fr":"Payer moins cher ensemble",
                "en":"Pay less together"},"mandate":{"scope":{"fr":"Éclairage","en":"Lighting"},
                "ceiling":{"amount":"500000.00","currency":"CAD"},"expires":"2030-06-30T00:00:00Z"},"quorumPercent":50,
                "majorityPercent":50,"votingPeriod":"P7D","standstillPeriod":"P10D","feePercent":"1.5",
                "gainSharing":"equal-price","packFilling":"first-come"},"collectingUntil":"2030-01-31T23:59:59Z","collectiveMinimum":{"members":10,
                "baseline":{"amount":"50000.00","currency":"CAD"}},"belowMinimum":{"extension":"P14D","times":1},
                "extensionsUsed":0,"indicativeDates":null,"reminders":["P7D","P1D"],"duplicateOf":null,"closedAt":null,"awardId":null,"endReason":null}""")
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
        @Nullable IndicativeDates indicativeDates,
        List<String> reminders,
        @Nullable UUID duplicateOf,
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
                campaign.indicativeDates(),
                campaign.reminders(),
                campaign.duplicateOf(),
                campaign.closedAt(),
                campaign.awardId(),
                campaign.endReason());
    }
}
