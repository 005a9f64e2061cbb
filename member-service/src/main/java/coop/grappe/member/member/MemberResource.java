package coop.grappe.member.member;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.event.Outbox;
import coop.grappe.platform.identity.Caller;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Organizations over HTTP. */
@Path("/members")
@Tag(name = "Members", description = "The organizations that buy together")
public class MemberResource {

    private final Members members;
    private final MemberAccess access;
    private final Caller caller;
    private final DatabaseClock clock;
    private final Outbox outbox;
    private final Audit audit;

    MemberResource(
            Members members, MemberAccess access, Caller caller, DatabaseClock clock, Outbox outbox, Audit audit) {
        this.members = members;
        this.access = access;
        this.caller = caller;
        this.clock = clock;
        this.outbox = outbox;
        this.audit = audit;
    }

    @POST
    @Command
    @Operation(operationId = "registerMember", summary = "Register an organization", description = "For the operator.")
    @APIResponseSchema(value = MemberView.class, responseCode = "201", responseDescription = "Created")
    public RestResponse<MemberView> register(@Valid @NotNull Registration registration) {
        caller.require(Role.OPERATOR);
        if (members.findByIdOptional(registration.id()).isPresent()) {
            throw new Problem(MemberProblem.MEMBER_EXISTS, registration.id());
        }
        Member member = Member.registered(registration, clock.now());
        members.persistAndFlush(member);
        outbox.publish(member.registration());
        audit.record("members.registered", "members/" + member.id(), member.id());
        return Answers.created("/members/" + member.id(), MemberView.of(member), member.version());
    }

    @GET
    @Operation(
            operationId = "listMembers",
            summary = "List organizations",
            description = "All of them for the operator and a federation’s negotiator; one’s own for others.")
    public RestResponse<Page<MemberView>> list(@Valid @BeanParam PageRequest page, @Context UriInfo here) {
        List<Member> found = access.seesAll()
                ? members.page(page)
                : members.findByIdOptional(caller.organization()).stream().toList();
        return Answers.page(Page.of(found, page, Member::id).map(MemberView::of), here);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readMember", summary = "Read an organization")
    public RestResponse<MemberView> read(@PathParam("id") @Parameter(example = "CA-QC-NEQ:1165432109") String id) {
        Member member = access.visible(id);
        return Answers.ok(MemberView.of(member), member.version());
    }
}
