package coop.grappe.member.member;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The people of an organization over HTTP. */
@Path("/members/{id}/representatives")
@Tag(name = "Members")
public class RepresentativeResource {

    private final Representatives representatives;
    private final MemberAccess access;
    private final DatabaseClock clock;
    private final Audit audit;

    RepresentativeResource(Representatives representatives, MemberAccess access, DatabaseClock clock, Audit audit) {
        this.representatives = representatives;
        this.access = access;
        this.clock = clock;
        this.audit = audit;
    }

    @POST
    @Command
    @Operation(
            operationId = "addRepresentative",
            summary = "Let a person act for an organization",
            description = "For the operator. A login belongs to one person of one organization.")
    @APIResponseSchema(value = RepresentativeView.class, responseCode = "201", responseDescription = "Created")
    public RestResponse<RepresentativeView> add(
            @PathParam("id") @Parameter(example = "CA-QC-NEQ:1165432109") String id,
            @Valid @NotNull RepresentativePlan plan) {
        Member member = access.administered(id);
        if (representatives.isTaken(plan.login())) {
            throw new Problem(MemberProblem.LOGIN_TAKEN, plan.login());
        }
        Representative representative = Representative.added(member, plan, clock.now());
        representatives.persist(representative);
        audit.record("representatives.added", "representatives/" + representative.id(), member.id());
        return Answers.created("/members/" + id + "/representatives", RepresentativeView.of(representative));
    }

    @GET
    @Operation(
            operationId = "listRepresentatives",
            summary = "List the people who act for an organization",
            description = "One’s own organization’s; any for the operator.")
    public RestResponse<Page<RepresentativeView>> list(
            @PathParam("id") @Parameter(example = "CA-QC-NEQ:1165432109") String id,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo here) {
        Member member = access.administered(id, Role.values());
        return Answers.page(
                Page.of(representatives.pageOf(member, page), page, Representative::id)
                        .map(RepresentativeView::of),
                here);
    }
}
