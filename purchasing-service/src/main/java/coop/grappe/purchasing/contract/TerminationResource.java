package coop.grappe.purchasing.contract;

import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Preconditions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** How one side ends a contract before its last day, over HTTP. */
@Path("/contracts/{id}/termination")
@Tag(name = "Contracts")
public class TerminationResource {

    private final Contracts contracts;
    private final ContractAccess access;
    private final ContractViews views;
    private final Caller caller;
    private final Preconditions preconditions;
    private final DatabaseClock clock;
    private final Chronicle chronicle;

    TerminationResource(
            Contracts contracts,
            ContractAccess access,
            ContractViews views,
            Caller caller,
            Preconditions preconditions,
            DatabaseClock clock,
            Chronicle chronicle) {
        this.contracts = contracts;
        this.access = access;
        this.views = views;
        this.caller = caller;
        this.preconditions = preconditions;
        this.clock = clock;
        this.chronicle = chronicle;
    }

    @POST
    @Command
    @Operation(
            operationId = "terminateContract",
            summary = "Give notice of a contract’s termination",
            description =
                    "For the organizer’s negotiator or the supplier, as the terms allow: `convenience` with the notice that was agreed on, `default`"
                            + " with a reason and the days that the other side has to mend it. Members may order until the last day; the contract is"
                            + " terminated when that is over, unless the notice is withdrawn.")
    public RestResponse<ContractView> announce(@PathParam("id") UUID id, @Valid @NotNull TerminationPlan plan) {
        Contract contract = access.asSide(id);
        preconditions.honour(contract.version());
        contract.require(ContractAct.GIVE_NOTICE);
        Instant now = clock.now();
        Termination notice = plan.notice(contract, caller.organization(), now);
        chronicle.tell(contract.giveNotice(notice));
        contracts.flush();
        chronicle.note(
                contract,
                "termination-announced",
                notice.by(),
                now,
                "kind",
                notice.kind().word(),
                "reason",
                notice.reason(),
                "lastDay",
                notice.lastDay().toString(),
                "openOrders",
                notice.openOrders().word());
        return Answers.ok(views.of(contract), contract.version());
    }

    @POST
    @Path("/withdrawal")
    @Command
    @Operation(
            operationId = "withdrawTermination",
            summary = "Withdraw a notice of termination",
            description = "For the side that gave it, until the last day is over.")
    public RestResponse<ContractView> withdraw(@PathParam("id") UUID id) {
        Contract contract = access.asSide(id);
        preconditions.honour(contract.version());
        Instant now = clock.now();
        chronicle.tell(contract.withdrawNotice(caller.organization(), now));
        contracts.flush();
        chronicle.note(contract, "termination-withdrawn", caller.organization(), now);
        return Answers.ok(views.of(contract), contract.version());
    }
}
