package coop.grappe.member.demand;

import coop.grappe.member.campaign.Adhesions;
import coop.grappe.member.campaign.Campaign;
import coop.grappe.member.campaign.CampaignAccess;
import coop.grappe.member.campaign.Items;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.Answers;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Demand over HTTP. */
@Path("/campaigns/{id}/demand")
@Tag(name = "Demand", description = "The needs of a campaign added up")
public class DemandResource {

    private final CampaignAccess access;
    private final Adhesions adhesions;
    private final Caller caller;
    private final Items items;
    private final DemandLedger ledger;
    private final DatabaseClock clock;

    DemandResource(
            CampaignAccess access,
            Adhesions adhesions,
            Caller caller,
            Items items,
            DemandLedger ledger,
            DatabaseClock clock) {
        this.access = access;
        this.adhesions = adhesions;
        this.caller = caller;
        this.items = items;
        this.ledger = ledger;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "readDemand",
            summary = "Read a campaign’s demand",
            description =
                    "Exactly the sum of its needs at this moment, by item and region; after closing, as it was frozen.")
    public RestResponse<DemandView> read(@PathParam("id") UUID id) {
        Campaign campaign = readable(id);
        Instant closedAt = campaign.closedAt();
        Instant asOf = closedAt == null ? clock.now() : closedAt;
        DemandView view = DemandView.of(ledger.of(campaign), items.of(campaign), asOf, closedAt != null);
        return Answers.ok(view);
    }

    /** Where few members take part, a region may stand for one of them: so only participants and the organizer read on. */
    private Campaign readable(UUID id) {
        Campaign campaign = access.visible(id);
        if (!access.organizes(campaign) && !adhesions.stands(id, caller.organization())) {
            throw Problem.notFound();
        }
        return campaign;
    }
}
