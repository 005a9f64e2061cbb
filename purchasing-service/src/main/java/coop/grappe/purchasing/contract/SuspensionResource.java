package coop.grappe.purchasing.contract;

import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Preconditions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** How ordering under a contract is stopped for a while, over HTTP. */
@Path("/contracts/{id}")
@Tag(name = "Contracts")
public class SuspensionResource {

    private final Contracts contracts;
    private final ContractAccess access;
    private final ContractViews views;
    private final Preconditions preconditions;
    private final DatabaseClock clock;
    private final Chronicle chronicle;

    SuspensionResource(
            Contracts contracts,
            ContractAccess access,
            ContractViews views,
            Preconditions preconditions,
            DatabaseClock clock,
            Chronicle chronicle) {
        this.contracts = contracts;
        this.access = access;
        this.views = views;
        this.preconditions = preconditions;
        this.clock = clock;
        this.chronicle = chronicle;
    }

    /** Why. */
    @Schema(name = "ContractSuspensionPlan", examples = "{\"reason\":\"Rappel de produit\"}")
    public record Plan(@NotBlank @Size(max = 10_000) String reason) {}

    @POST
    @Path("/suspension")
    @Command
    @Operation(
            operationId = "suspendContract",
            summary = "Suspend a contract",
            description =
                    "For the organizer’s negotiator. Nothing can be ordered until it is resumed; what is ordered already is delivered.")
    public RestResponse<ContractView> suspend(@PathParam("id") UUID id, @Valid @NotNull Plan plan) {
        Contract contract = access.asOrganizer(id);
        preconditions.honour(contract.version());
        Instant now = clock.now();
        chronicle.tell(contract.suspend(plan.reason(), now));
        contracts.flush();
        chronicle.note(contract, "suspended", contract.organizer(), now, "reason", plan.reason());
        return Answers.ok(views.of(contract), contract.version());
    }

    @POST
    @Path("/resumption")
    @Command
    @Operation(
            operationId = "resumeContract",
            summary = "Resume a suspended contract",
            description = "For the organizer’s negotiator.")
    public RestResponse<ContractView> resume(@PathParam("id") UUID id) {
        Contract contract = access.asOrganizer(id);
        preconditions.honour(contract.version());
        Instant now = clock.now();
        chronicle.tell(contract.resume(now));
        contracts.flush();
        chronicle.note(contract, "resumed", contract.organizer(), now);
        return Answers.ok(views.of(contract), contract.version());
    }
}
