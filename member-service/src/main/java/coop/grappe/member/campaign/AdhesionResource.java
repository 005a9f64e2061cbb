package coop.grappe.member.campaign;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
import coop.grappe.platform.web.Preconditions;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Taking part in a campaign, over HTTP. */
@Path("/campaigns/{id}/adhesions")
@Tag(name = "Adhesions", description = "Who takes part in a campaign")
public class AdhesionResource {

    private final Adhesions adhesions;
    private final Charters charters;
    private final CampaignAccess access;
    private final Caller caller;
    private final DatabaseClock clock;
    private final Preconditions preconditions;
    private final Audit audit;
    private final Event<AdhesionWithdrawn> withdrawn;

    AdhesionResource(
            Adhesions adhesions,
            Charters charters,
            CampaignAccess access,
            Caller caller,
            DatabaseClock clock,
            Preconditions preconditions,
            Audit audit,
            Event<AdhesionWithdrawn> withdrawn) {
        this.adhesions = adhesions;
        this.charters = charters;
        this.access = access;
        this.caller = caller;
        this.clock = clock;
        this.preconditions = preconditions;
        this.audit = audit;
        this.withdrawn = withdrawn;
    }

    /** Which version of the charter is accepted. */
    @Schema(name = "Acceptance", examples = "{\"charterVersion\":1}")
    record Acceptance(@NotNull Integer charterVersion) {}

    @POST
    @Command
    @Operation(
            operationId = "adhere",
            summary = "Accept a campaign’s charter",
            description =
                    "For a member’s delegates and buyers, while collecting; once contracts are in force if the charter lets members join"
                            + " late.")
    @APIResponseSchema(value = AdhesionView.class, responseCode = "201", responseDescription = "Created")
    public RestResponse<AdhesionView> adhere(@PathParam("id") UUID id, @Valid @NotNull Acceptance acceptance) {
        Campaign campaign = access.held(id);
        String member = access.buyingMember(Role.DELEGATE, Role.BUYER).id();
        if (adhesions.stands(id, member)) {
            throw new Problem(CampaignProblem.ALREADY_ADHERED);
        }
        Adhesion adhesion = Adhesion.accepted(
                campaign,
                charters.of(campaign).terms(),
                member,
                acceptance.charterVersion(),
                caller.login(),
                clock.now());
        adhesions.persistAndFlush(adhesion);
        audit.record("adhesions.accepted", "adhesions/" + adhesion.id(), member, campaign.organizer());
        return Answers.created("/campaigns/" + id + "/adhesions", AdhesionView.of(adhesion), adhesion.version());
    }

    @POST
    @Path("/withdrawal")
    @Command
    @Operation(
            operationId = "withdrawAdhesion",
            summary = "Leave a campaign",
            description = "For a member’s delegates and buyers, while collecting. Withdraws all its needs.")
    public RestResponse<AdhesionView> withdraw(@PathParam("id") UUID id) {
        Campaign campaign = access.held(id);
        String member = access.buyingMember(Role.DELEGATE, Role.BUYER).id();
        Adhesion adhesion = adhesions
                .standing(id, member, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new Problem(CampaignProblem.NOT_ADHERED));
        preconditions.honour(adhesion.version());
        Instant now = clock.now();
        adhesion.withdraw(campaign, now);
        withdrawn.fire(new AdhesionWithdrawn(id, member, now));
        adhesions.flush();
        audit.record("adhesions.withdrawn", "adhesions/" + adhesion.id(), member, campaign.organizer());
        return Answers.ok(AdhesionView.of(adhesion), adhesion.version());
    }

    @GET
    @Operation(
            operationId = "listAdhesions",
            summary = "List who takes part",
            description =
                    "Everyone for the organizer’s negotiator and auditor; a member sees its own. Those without needs are the ones to remind.")
    public RestResponse<Page<AdhesionView>> list(
            @PathParam("id") UUID id,
            @QueryParam("withoutNeeds") @DefaultValue("false") @Parameter(example = "true") boolean withoutNeeds,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo here) {
        Campaign campaign = access.visible(id);
        boolean everyone = access.organizes(campaign);
        if (everyone) {
            caller.require(Role.NEGOTIATOR, Role.AUDITOR);
        }
        var found = adhesions.pageOf(id, everyone ? null : caller.organization(), withoutNeeds, page);
        return Answers.page(Page.of(found, page, Adhesion::id).map(AdhesionView::of), here);
    }
}
