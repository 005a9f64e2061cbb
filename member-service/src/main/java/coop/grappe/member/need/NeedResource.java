package coop.grappe.member.need;

import coop.grappe.member.campaign.CampaignAccess;
import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.event.Outbox;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Preconditions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** One need over HTTP. */
@Path("/needs/{id}")
@Tag(name = "Needs", description = "What each member needs")
public class NeedResource {

    private final Needs needs;
    private final NeedAccess needAccess;
    private final NeedRegister register;
    private final CampaignAccess access;
    private final Caller caller;
    private final Preconditions preconditions;
    private final Outbox outbox;
    private final Audit audit;

    NeedResource(
            Needs needs,
            NeedAccess needAccess,
            NeedRegister register,
            CampaignAccess access,
            Caller caller,
            Preconditions preconditions,
            Outbox outbox,
            Audit audit) {
        this.needs = needs;
        this.needAccess = needAccess;
        this.register = register;
        this.access = access;
        this.caller = caller;
        this.preconditions = preconditions;
        this.outbox = outbox;
        this.audit = audit;
    }

    @GET
    @Operation(
            operationId = "readNeed",
            summary = "Read a need",
            description = "For its member, and the organizer’s negotiator and auditor.")
    public RestResponse<NeedView> read(@PathParam("id") UUID id) {
        Need need = needAccess.visible(id);
        boolean closed = access.visible(need.campaignId()).closedAt() != null;
        return Answers.ok(NeedView.of(need, closed), need.versionIn(closed));
    }

    @PUT
    @Command
    @Operation(
            operationId = "amendNeed",
            summary = "Amend a need",
            description = "For its member’s buyers, until the campaign closes. The item stays the same.")
    public RestResponse<NeedView> amend(@PathParam("id") UUID id, @Valid @NotNull NeedPlan plan) {
        Need need = needAccess.owned(id);
        preconditions.require(need.version());
        outbox.publish(register.amend(access.held(need.campaignId()), need, plan));
        return done(need, "needs.amended");
    }

    @POST
    @Path("/withdrawal")
    @Command
    @Operation(
            operationId = "withdrawNeed",
            summary = "Withdraw a need",
            description = "For its member’s buyers, until the campaign closes.")
    public RestResponse<NeedView> withdraw(@PathParam("id") UUID id) {
        Need need = needAccess.owned(id);
        preconditions.honour(need.version());
        outbox.publish(register.withdraw(access.held(need.campaignId()), need));
        return done(need, "needs.withdrawn");
    }

    private RestResponse<NeedView> done(Need need, String act) {
        needs.flush();
        audit.record(act, "needs/" + need.id(), need.memberId(), caller.organization());
        return Answers.ok(NeedView.of(need, false), need.version());
    }
}
