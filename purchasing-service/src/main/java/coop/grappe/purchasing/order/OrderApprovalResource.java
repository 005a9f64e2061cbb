package coop.grappe.purchasing.order;

import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.clock.QuebecDay;
import coop.grappe.platform.event.Outbox;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Preconditions;
import coop.grappe.purchasing.contract.Contract;
import coop.grappe.purchasing.contract.ContractLine;
import coop.grappe.purchasing.contract.Contracts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What a member's treasurers say to an order, over HTTP. */
@Path("/orders/{id}")
@Tag(name = "Orders")
public class OrderApprovalResource {

    private final OrderAccess access;
    private final Placement placement;
    private final OrderActs acts;
    private final Contracts contracts;
    private final Caller caller;
    private final Preconditions preconditions;
    private final DatabaseClock clock;
    private final Outbox outbox;

    OrderApprovalResource(
            OrderAccess access,
            Placement placement,
            OrderActs acts,
            Contracts contracts,
            Caller caller,
            Preconditions preconditions,
            DatabaseClock clock,
            Outbox outbox) {
        this.access = access;
        this.placement = placement;
        this.acts = acts;
        this.contracts = contracts;
        this.caller = caller;
        this.preconditions = preconditions;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** Why a treasurer does not approve an order. */
    @Schema(name = "OrderApprovalRefusal", examples = "{\"reason\":\"Le budget du trimestre est épuisé\"}")
    public record RefusalRequest(
            @NotBlank @Size(max = 1000) @Schema(examples = "Le budget du trimestre est épuisé")
            String reason) {}

    @POST
    @Path("/approvals")
    @Command
    @Operation(
            operationId = "approveOrder",
            summary = "Approve an order",
            description =
                    "The last approval places it, at the prices and with the capacity of that moment; if the capacity is gone, the"
                            + " approval is refused and the order waits on. For treasurers, but not for whoever asked for it.")
    public RestResponse<OrderView> approve(@PathParam("id") UUID id) {
        PurchaseOrder order = access.asTreasurer(id);
        preconditions.honour(order.version());
        Instant now = clock.now();
        Contract contract = contracts.held(order.contractId());
        Map<UUID, ContractLine> contracted = placement.contracted(order, contract);
        int needed = placement.needed(order, placement.estimate(order, contracted, QuebecDay.of(now)), now);
        if (!order.approve(caller.login(), needed, now)) {
            return acts.done(order, "orders.approved");
        }
        acts.record(order, "orders.approved");
        outbox.publish(placement.place(order, contract, contracted, now));
        return acts.done(order, "orders.placed");
    }

    @POST
    @Path("/approval-refusal")
    @Command
    @Operation(
            operationId = "refuseOrderApproval",
            summary = "Refuse to approve an order",
            description = "It is a draft again, with the reason. For treasurers.")
    public RestResponse<OrderView> refuse(@PathParam("id") UUID id, @Valid @NotNull RefusalRequest request) {
        PurchaseOrder order = access.asTreasurer(id);
        preconditions.honour(order.version());
        order.refuse(request.reason());
        return acts.done(order, "orders.approval-refused");
    }
}
