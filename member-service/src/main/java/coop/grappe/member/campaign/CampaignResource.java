package coop.grappe.member.campaign;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
import coop.grappe.platform.web.Preconditions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Campaigns and their charters over HTTP. */
@Path("/campaigns")
@Tag(name = "Campaigns", description = "Buying together, from the charter to the end")
public class CampaignResource {

    private final Campaigns campaigns;
    private final Charters charters;
    private final CampaignAccess access;
    private final Caller caller;
    private final DatabaseClock clock;
    private final Preconditions preconditions;
    private final Audit audit;

    CampaignResource(
            Campaigns campaigns,
            Charters charters,
            CampaignAccess access,
            Caller caller,
            DatabaseClock clock,
            Preconditions preconditions,
            Audit audit) {
        this.campaigns = campaigns;
        this.charters = charters;
        this.access = access;
        this.caller = caller;
        this.clock = clock;
        this.preconditions = preconditions;
        this.audit = audit;
    }

    @POST
    @Command
    @Operation(
            operationId = "draftCampaign",
            summary = "Draft a campaign",
            description = "For a federation’s negotiator, whose federation organizes it.")
    @APIResponseSchema(value = CampaignView.class, responseCode = "201", responseDescription = "Created")
    public RestResponse<CampaignView> draft(@Valid @NotNull CampaignPlan plan) {
        String organizer = access.organizer();
        Instant now = clock.now();
        Campaign campaign = Campaign.drafted(organizer, plan, now);
        Charter charter = Charter.written(campaign.id(), campaign.charterVersion(), plan.charter(), now);
        campaigns.persistAndFlush(campaign);
        charters.persist(charter);
        audit.record("campaigns.drafted", "campaigns/" + campaign.id(), organizer);
        return Answers.created("/campaigns/" + campaign.id(), CampaignView.of(campaign, charter), campaign.version());
    }

    @GET
    @Operation(
            operationId = "listCampaigns",
            summary = "List campaigns",
            description = "One’s own drafts, and every campaign that was opened.")
    public RestResponse<Page<CampaignSummary>> list(
            @QueryParam("state") @Parameter(example = "collecting") @Nullable String state,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo here) {
        var found = campaigns.visibleTo(caller.organization(), access.isInGroup(), CampaignFilter.state(state), page);
        return Answers.page(Page.of(found, page, Campaign::id).map(CampaignSummary::of), here);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readCampaign", summary = "Read a campaign with its charter")
    public RestResponse<CampaignView> read(@PathParam("id") UUID id) {
        return answer(access.visible(id));
    }

    @PUT
    @Path("/{id}/charter")
    @Command
    @Operation(
            operationId = "amendCharter",
            summary = "Write the next version of a draft’s charter",
            description = "For the organizer’s negotiator. Earlier versions stay readable.")
    public RestResponse<CampaignView> amend(@PathParam("id") UUID id, @Valid @NotNull CharterTerms terms) {
        Campaign campaign = access.lockedForNegotiator(id);
        preconditions.require(campaign.version());
        charters.persist(campaign.amendCharter(terms, clock.now()));
        audit.record("campaigns.charter-amended", "campaigns/" + id, campaign.organizer());
        campaigns.flush();
        return answer(campaign);
    }

    @GET
    @Path("/{id}/charters")
    @Operation(operationId = "listCharters", summary = "List every version of a campaign’s charter")
    public RestResponse<Page<CharterView>> charters(
            @PathParam("id") UUID id, @Valid @BeanParam PageRequest page, @Context UriInfo here) {
        var versions = charters.pageOf(access.visible(id), page);
        return Answers.page(Page.of(versions, page, Charter::id).map(CharterView::of), here);
    }

    @GET
    @Path("/{id}/charters/{version}")
    @Operation(operationId = "readCharter", summary = "Read one version of a campaign’s charter")
    public RestResponse<CharterView> charter(@PathParam("id") UUID id, @PathParam("version") int version) {
        return charters.version(access.visible(id), version)
                .map(charter -> Answers.ok(CharterView.of(charter)))
                .orElseThrow(Problem::notFound);
    }

    private RestResponse<CampaignView> answer(Campaign campaign) {
        return Answers.ok(CampaignView.of(campaign, charters.of(campaign)), campaign.version());
    }
}
