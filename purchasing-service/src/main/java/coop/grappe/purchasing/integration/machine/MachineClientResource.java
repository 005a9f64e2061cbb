package coop.grappe.purchasing.integration.machine;

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
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Machines over HTTP. */
@Path("/machine-clients")
@Tag(
        name = "Machines",
        description = "Which machines act for your organization, with tokens by OAuth 2.0 client credentials")
public class MachineClientResource {

    private final MachineClients machines;
    private final Caller caller;
    private final DatabaseClock clock;
    private final Outbox outbox;
    private final Audit audit;

    MachineClientResource(MachineClients machines, Caller caller, DatabaseClock clock, Outbox outbox, Audit audit) {
        this.machines = machines;
        this.caller = caller;
        this.clock = clock;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** @param clientId as whoever made the credentials tells it; the secret is not ours to know */
    @Schema(name = "Admission", examples = "{\"clientId\":\"machine-a1b2c3d4\",\"description\":\"Logiciel comptable\"}")
    record Admission(
            @NotBlank @Pattern(regexp = "[\\x21-\\x7e]{1,255}") @Schema(examples = "machine-a1b2c3d4")
            String clientId,

            @Size(max = 500) @Nullable String description) {}

    @POST
    @Command
    @Operation(
            operationId = "admitMachineClient",
            summary = "Let a machine act for your organization",
            description =
                    "For treasurers, suppliers and operators. The identity provider makes a machine’s credentials for your organization; none of"
                            + " them counts before this. It holds everywhere within a second.")
    public RestResponse<MachineClientView> admit(@Valid @NotNull Admission admission) {
        caller.require(Role.TREASURER, Role.SUPPLIER, Role.OPERATOR);
        String organization = caller.organization();
        if (machines.admits(organization, admission.clientId())) {
            throw new Problem(MachineProblem.ALREADY_ADMITTED, admission.clientId());
        }
        MachineClient machine = MachineClient.admitted(
                organization,
                admission.clientId(),
                Objects.requireNonNullElse(admission.description(), ""),
                caller.login(),
                clock.now());
        machines.persistAndFlush(machine);
        outbox.publish(machine.admission());
        audit.record("machines.admitted", "machine-clients/" + machine.id(), organization);
        return Answers.created("/machine-clients/" + machine.id(), MachineClientView.of(machine), machine.version());
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listMachineClients",
            summary = "List the machines that act for your organization",
            description = "No others do. With those that were revoked.")
    public RestResponse<Page<MachineClientView>> list(@Valid @BeanParam PageRequest page, @Context UriInfo here) {
        requireReader();
        var rows = machines.page(caller.organization(), page);
        return Answers.page(Page.of(rows, page, MachineClient::id).map(MachineClientView::of), here);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(operationId = "readMachineClient", summary = "Read about a machine")
    public RestResponse<MachineClientView> read(@PathParam("id") UUID id) {
        MachineClient machine = machines.findByIdOptional(id).orElseThrow(Problem::notFound);
        caller.requireOrganization(machine.organization());
        requireReader();
        return Answers.ok(MachineClientView.of(machine), machine.version());
    }

    @POST
    @Path("/{id}/revocation")
    @Command
    @Operation(
            operationId = "revokeMachineClient",
            summary = "Let a machine act no more",
            description =
                    "Within a second no service takes its tokens, not even those that it has already, whatever the identity provider says. Have"
                            + " its credentials removed there too.")
    public RestResponse<MachineClientView> revoke(@PathParam("id") UUID id) {
        MachineClient machine = machines.locked(id);
        caller.requireOrganization(machine.organization());
        caller.require(Role.TREASURER, Role.SUPPLIER, Role.OPERATOR);
        outbox.publish(machine.revoke(caller.login(), clock.now()));
        machines.flush();
        audit.record("machines.revoked", "machine-clients/" + id, machine.organization());
        return Answers.ok(MachineClientView.of(machine), machine.version());
    }

    private void requireReader() {
        caller.require(Role.TREASURER, Role.SUPPLIER, Role.OPERATOR, Role.AUDITOR);
    }
}
