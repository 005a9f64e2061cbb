package coop.grappe.member.campaign;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.event.Outbox;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Preconditions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What the negotiator does to a whole campaign, except for closing it. */
@Path("/campaigns/{id}")
@Tag(name = "Campaigns")
public class CampaignCourseResource {

    private final Campaigns campaigns;
    private final Charters charters;
    private final Items items;
    private final CampaignAccess access;
    private final CampaignEnding ending;
    private final DatabaseClock clock;
    private final Preconditions preconditions;
    private final Outbox outbox;
    private final Audit audit;

    CampaignCourseResource(
            Campaigns campaigns,
            Charters charters,
            Items items,
            CampaignAccess access,
            CampaignEnding ending,
            DatabaseClock clock,
            Preconditions preconditions,
            Outbox outbox,
            Audit audit) {
        this.campaigns = campaigns;
        this.charters = charters;
        this.items = items;
        this.access = access;
        this.ending = ending;
        this.clock = clock;
        this.preconditions = preconditions;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** A later deadline. */
    @Schema(name = "Extension", examples = "{\"collectingUntil\":\"2030-02-15T23:59:59Z\"}")
    record Extension(@NotNull Instant collectingUntil) {}

    /** Why it is given up. */
    @Schema(name = "CampaignCancellation", examples = "{\"reason\":\"Un autre groupe achète déjà la même chose\"}")
    record Cancellation(@NotBlank @Size(max = 2000) String reason) {}

    @POST
    @Path("/opening")
    @Command
    @Operation(
            operationId = "openCampaign",
            summary = "Open a campaign for adhesions and needs",
            description = "For the organizer’s negotiator. It needs at least one item.")
    public RestResponse<CampaignView> open(@PathParam("id") UUID id) {
        Campaign campaign = forChange(id);
        outbox.publish(campaign.open(items.countOf(campaign), clock.now()));
        return done(campaign, "campaigns.opened");
    }

    @POST
    @Path("/extension")
    @Command
    @Operation(
            operationId = "extendCampaign",
            summary = "Move the deadline later",
            description = "For the organizer’s negotiator, while collecting.")
    public RestResponse<CampaignView> extend(@PathParam("id") UUID id, @Valid @NotNull Extension extension) {
        Campaign campaign = forChange(id);
        Instant mandateExpires = charters.of(campaign).terms().mandate().expires();
        outbox.publish(campaign.extendTo(extension.collectingUntil(), mandateExpires, clock.now()));
        return done(campaign, "campaigns.extended");
    }

    @POST
    @Path("/cancellation")
    @Command
    @Operation(
            operationId = "cancelCampaign",
            summary = "Give a campaign up",
            description = "For the organizer’s negotiator, until there are contracts.")
    public RestResponse<CampaignView> cancel(@PathParam("id") UUID id, @Valid @NotNull Cancellation cancellation) {
        Campaign campaign = forChange(id);
        ending.cancel(campaign, cancellation.reason());
        return answer(campaign);
    }

    @POST
    @Path("/completion")
    @Command
    @Operation(
            operationId = "completeCampaign",
            summary = "Declare a campaign completed",
            description = "For the organizer’s negotiator, once everything under its contracts was bought.")
    public RestResponse<CampaignView> complete(@PathParam("id") UUID id) {
        Campaign campaign = forChange(id);
        outbox.publish(campaign.complete());
        return done(campaign, "campaigns.completed");
    }

    @PUT
    @Path("/indicative-dates")
    @Command
    @Operation(
            operationId = "planCampaign",
            summary = "Say when what is hoped for",
            description = "For the organizer’s negotiator, until the campaign is over. These dates bind nobody.")
    public RestResponse<CampaignView> plan(@PathParam("id") UUID id, @Valid @NotNull IndicativeDates dates) {
        Campaign campaign = access.lockedForNegotiator(id);
        preconditions.require(campaign.version());
        campaign.hopeFor(dates);
        return done(campaign, "campaigns.planned");
    }

    @POST
    @Path("/duplication")
    @Command
    @Operation(
            operationId = "duplicateCampaign",
            summary = "Draft a campaign anew",
            description =
                    "For the organizer’s negotiator: a draft with the charter and the items of this one, merged and refused ones left out.")
    @APIResponseSchema(value = CampaignView.class, responseCode = "201", responseDescription = "Created")
    public RestResponse<CampaignView> duplicate(@PathParam("id") UUID id, @Valid @NotNull Duplication duplication) {
        Campaign earlier = access.lockedForNegotiator(id);
        Instant now = clock.now();
        CharterTerms terms = duplication.termsOf(charters.of(earlier).terms());
        Campaign copy = earlier.duplicate(duplication, terms, now);
        Charter charter = Charter.written(copy.id(), 1, terms, now);
        campaigns.persistAndFlush(copy);
        charters.persist(charter);
        items.boughtIn(earlier).forEach(item -> items.persist(item.copyFor(copy)));
        audit.record("campaigns.duplicated", "campaigns/" + copy.id(), copy.organizer());
        return Answers.created("/campaigns/" + copy.id(), CampaignView.of(copy, charter), copy.version());
    }

    private Campaign forChange(UUID id) {
        Campaign campaign = access.lockedForNegotiator(id);
        preconditions.honour(campaign.version());
        return campaign;
    }

    private RestResponse<CampaignView> done(Campaign campaign, String act) {
        audit.record(act, "campaigns/" + campaign.id(), campaign.organizer());
        return answer(campaign);
    }

    private RestResponse<CampaignView> answer(Campaign campaign) {
        campaigns.flush();
        return Answers.ok(CampaignView.of(campaign, charters.of(campaign)), campaign.version());
    }
}
