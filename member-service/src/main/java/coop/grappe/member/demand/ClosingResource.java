package coop.grappe.member.demand;

import coop.grappe.member.campaign.Campaign;
import coop.grappe.member.campaign.CampaignAccess;
import coop.grappe.member.campaign.CampaignView;
import coop.grappe.member.campaign.Campaigns;
import coop.grappe.member.campaign.Charters;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Preconditions;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Closing by hand, over HTTP. */
@Path("/campaigns/{id}/closing")
@Tag(name = "Campaigns")
public class ClosingResource {

    private final CampaignAccess access;
    private final Campaigns campaigns;
    private final Charters charters;
    private final CampaignClosing closing;
    private final Preconditions preconditions;

    ClosingResource(
            CampaignAccess access,
            Campaigns campaigns,
            Charters charters,
            CampaignClosing closing,
            Preconditions preconditions) {
        this.access = access;
        this.campaigns = campaigns;
        this.charters = charters;
        this.closing = closing;
        this.preconditions = preconditions;
    }

    @POST
    @Command
    @Operation(
            operationId = "closeCampaign",
            summary = "Close a campaign before its deadline",
            description = "For the organizer’s negotiator. Refused below the collective minimum, with what is missing.")
    public RestResponse<CampaignView> close(@PathParam("id") UUID id) {
        Campaign campaign = access.lockedForNegotiator(id);
        preconditions.honour(campaign.version());
        closing.close(campaign);
        campaigns.flush();
        return Answers.ok(CampaignView.of(campaign, charters.of(campaign)), campaign.version());
    }
}
