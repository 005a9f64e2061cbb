package coop.grappe.purchasing.contract;

import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Violations;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** How a contract that was drawn up is not signed, over HTTP. */
@Path("/contracts/{id}")
@Tag(name = "Contracts", description = "Framework agreements, and what each member may order under them")
public class ContractLapseResource {

    private final Contracts contracts;
    private final ContractViews views;
    private final Caller caller;
    private final DatabaseClock clock;
    private final Chronicle chronicle;

    ContractLapseResource(
            Contracts contracts, ContractViews views, Caller caller, DatabaseClock clock, Chronicle chronicle) {
        this.contracts = contracts;
        this.views = views;
        this.caller = caller;
        this.clock = clock;
        this.chronicle = chronicle;
    }

    @POST
    @Path("/refusal")
    @Command
    @Operation(
            operationId = "declineContract",
            summary = "Decline to sign a contract",
            description = "For the supplier, until it has signed. Its part of the award is given to somebody else.")
    public RestResponse<ContractView> decline(@PathParam("id") UUID id, @Valid @NotNull Refusal refusal) {
        Contract contract = contracts.locked(id);
        caller.requireOrganization(contract.supplierId());
        caller.require(Role.SUPPLIER);
        return told(contract, contract.decline(refusal.reason(), clock.now()));
    }

    @POST
    @Path("/lapse")
    @Command
    @Operation(
            operationId = "lapseContract",
            summary = "Give a contract up that is not signed",
            description =
                    "For the organizer’s negotiator, until both sides have signed: the supplier does not sign in time, gives no guarantee, or is"
                            + " bankrupt. Its part of the award is given to somebody else.")
    public RestResponse<ContractView> lapse(@PathParam("id") UUID id, @Valid @NotNull Lapse lapse) {
        Contract contract = contracts.locked(id);
        caller.requireOrganization(contract.organizer());
        caller.require(Role.NEGOTIATOR);
        new Violations(ContractProblem.class)
                .check(lapse.kind() != LapseReason.DECLINED, "kind", "lapse.supplier")
                .throwIfAny();
        return told(contract, contract.lapse(lapse.kind(), lapse.reason(), clock.now()));
    }

    private RestResponse<ContractView> told(Contract contract, ContractEvent lapsed) {
        contracts.flush();
        chronicle.tell(lapsed);
        chronicle.note(
                contract,
                "lapsed",
                caller.organization(),
                clock.now(),
                "reason",
                Objects.requireNonNull(contract.lapseReason()),
                "explanation",
                Objects.requireNonNull(contract.lapseExplanation()));
        return Answers.ok(views.of(contract), contract.version());
    }

    /** Why the supplier does not want it. */
    @Schema(name = "ContractRefusal", examples = "{\"reason\":\"Nos coûts ont doublé.\"}")
    record Refusal(@NotBlank @Size(max = 10_000) String reason) {}

    /** Why the organizer gives it up. */
    @Schema(name = "ContractLapse", examples = "{\"kind\":\"unsigned\",\"reason\":\"Non signé après 30 jours\"}")
    record Lapse(
            @NotNull @Schema(examples = "unsigned") LapseReason kind,
            @NotBlank @Size(max = 10_000) String reason) {}
}
