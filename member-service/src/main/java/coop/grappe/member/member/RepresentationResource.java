package coop.grappe.member.member;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.Violations;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Letting a federation submit needs, over HTTP. */
@Path("/members/{id}/representations")
@Tag(name = "Members")
public class RepresentationResource {

    private final Representations representations;
    private final Members members;
    private final MemberAccess access;
    private final Caller caller;
    private final DatabaseClock clock;
    private final Preconditions preconditions;
    private final Audit audit;

    RepresentationResource(
            Representations representations,
            Members members,
            MemberAccess access,
            Caller caller,
            DatabaseClock clock,
            Preconditions preconditions,
            Audit audit) {
        this.representations = representations;
        this.members = members;
        this.access = access;
        this.caller = caller;
        this.clock = clock;
        this.preconditions = preconditions;
        this.audit = audit;
    }

    @POST
    @Command
    @Operation(
            operationId = "grantRepresentation",
            summary = "Let a federation submit needs",
            description =
                    "For the member’s delegates. The federation’s buyers and negotiators may then submit, amend and withdraw its needs;"
                            + " accepting a charter and voting stay the member’s own.")
    @APIResponseSchema(value = RepresentationView.class, responseCode = "201", responseDescription = "Created")
    public RestResponse<RepresentationView> grant(
            @PathParam("id") @Parameter(example = "CA-QC-NEQ:1165432109") String id,
            @Valid @NotNull RepresentationPlan plan) {
        Member member = own(id);
        Instant now = clock.now();
        boolean federation = members.findByIdOptional(plan.organization())
                .filter(Member::isFederation)
                .isPresent();
        new Violations(MemberProblem.class)
                .check(federation, "organization", "representative.federation")
                .check(plan.expires().isAfter(now), "expires", "expires.future")
                .throwIfAny();
        Representation representation = Representation.granted(member, plan, caller.login(), now);
        representations.persistAndFlush(representation);
        audit.record(
                "representations.granted", "representations/" + representation.id(), id, representation.organization());
        return Answers.created(
                "/members/" + id + "/representations", RepresentationView.of(representation), representation.version());
    }

    @POST
    @Path("/{representationId}/revocation")
    @Command
    @Operation(
            operationId = "revokeRepresentation",
            summary = "Revoke what a federation was let do",
            description = "For the member’s delegates. What was submitted stays, and is the member’s own to change.")
    public RestResponse<RepresentationView> revoke(
            @PathParam("id") @Parameter(example = "CA-QC-NEQ:1165432109") String id,
            @PathParam("representationId") UUID representationId) {
        own(id);
        Representation representation = representations.of(id, representationId).orElseThrow(Problem::notFound);
        preconditions.honour(representation.version());
        representation.revoke(clock.now());
        representations.flush();
        audit.record(
                "representations.revoked", "representations/" + representationId, id, representation.organization());
        return Answers.ok(RepresentationView.of(representation), representation.version());
    }

    @GET
    @Operation(
            operationId = "listRepresentations",
            summary = "List who may submit needs for a member",
            description = "What was granted and revoked stays in the list.")
    public RestResponse<Page<RepresentationView>> list(
            @PathParam("id") @Parameter(example = "CA-QC-NEQ:1165432109") String id,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo here) {
        Member member = access.visible(id);
        var found = representations.pageOf(member.id(), page);
        return Answers.page(Page.of(found, page, Representation::id).map(RepresentationView::of), here);
    }

    private Member own(String id) {
        caller.requireOrganization(id);
        caller.require(Role.DELEGATE);
        return members.existing(id);
    }
}
