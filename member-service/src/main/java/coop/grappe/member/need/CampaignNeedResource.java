package coop.grappe.member.need;

import coop.grappe.member.campaign.Campaign;
import coop.grappe.member.campaign.CampaignAccess;
import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.event.Outbox;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Violations;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A campaign's needs over HTTP. */
@Path("/campaigns/{id}/needs")
@Tag(name = "Needs")
public class CampaignNeedResource {

    private final Needs needs;
    private final NeedRegister register;
    private final Commitment commitment;
    private final CampaignAccess access;
    private final Caller caller;
    private final DatabaseClock clock;
    private final Outbox outbox;
    private final Audit audit;

    CampaignNeedResource(
            Needs needs,
            NeedRegister register,
            Commitment commitment,
            CampaignAccess access,
            Caller caller,
            DatabaseClock clock,
            Outbox outbox,
            Audit audit) {
        this.needs = needs;
        this.register = register;
        this.commitment = commitment;
        this.access = access;
        this.caller = caller;
        this.clock = clock;
        this.outbox = outbox;
        this.audit = audit;
    }

    @POST
    @Command
    @Operation(
            operationId = "submitNeed",
            summary = "Submit a need",
            description =
                    "For buyers of members who take part, and of federations that they let, while collecting; once contracts are in force"
                            + " if the charter lets members join late, out of what the contracts have left. The unit may be a code of UN/ECE Rec 20, a"
                            + " word for the item’s unit, or “caisse” for a whole pack; the answer is in base units.")
    @APIResponseSchema(value = NeedView.class, responseCode = "201", responseDescription = "Created")
    public RestResponse<NeedView> submit(@PathParam("id") UUID id, @Valid @NotNull NeedPlan plan) {
        Campaign campaign = access.held(id);
        String member = access.buyingFor(plan.memberId(), id, clock.now()).id();
        boolean late = campaign.isJoinedLate();
        Need need = late
                ? register.join(campaign, member, caller.organization(), plan)
                : register.submit(campaign, member, caller.organization(), plan);
        needs.persistAndFlush(need);
        outbox.publish(late ? commitment.joining(need) : need.submission());
        audit.record(late ? "needs.joined" : "needs.submitted", "needs/" + need.id(), member, caller.organization());
        return Answers.created("/needs/" + need.id(), NeedView.of(need, false), need.version());
    }

    @GET
    @Operation(
            operationId = "listNeeds",
            summary = "List a campaign’s needs",
            description = "All of them for the organizer’s negotiator and auditor; a member sees its own.")
    public RestResponse<Page<NeedView>> list(
            @PathParam("id") UUID id,
            @QueryParam("state") @Parameter(example = "submitted") @Nullable String state,
            @QueryParam("item") @Nullable UUID item,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo here) {
        Campaign campaign = access.visible(id);
        boolean closed = campaign.closedAt() != null;
        boolean everyone = access.organizes(campaign);
        if (everyone) {
            caller.require(Role.NEGOTIATOR, Role.AUDITOR);
        }
        var found = needs.pageOf(id, everyone ? null : caller.organization(), state(state), closed, item, page);
        return Answers.page(Page.of(found, page, Need::id).map(need -> NeedView.of(need, closed)), here);
    }

    private static @Nullable NeedState state(@Nullable String word) {
        if (word == null) {
            return null;
        }
        return Stream.of(NeedState.values())
                .filter(state -> state.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Violations(NeedProblem.class)
                        .check(false, "state", "state.unknown")
                        .refusal());
    }
}
