package coop.grappe.purchasing.shipment;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.clock.QuebecDay;
import coop.grappe.platform.event.Outbox;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Preconditions;
import coop.grappe.purchasing.contract.Contract;
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

/** The course of shipments, over HTTP. */
@Path("/shipments")
@Tag(name = "Shipments", description = "Many members’ orders in one delivery round to a region")
public class ShipmentResource {

    private final Shipments shipments;
    private final ShipmentAccess access;
    private final ShipmentClosing closing;
    private final Dispatching dispatching;
    private final Loading loading;
    private final Preconditions preconditions;
    private final DatabaseClock clock;
    private final Outbox outbox;
    private final Audit audit;

    ShipmentResource(
            Shipments shipments,
            ShipmentAccess access,
            ShipmentClosing closing,
            Dispatching dispatching,
            Loading loading,
            Preconditions preconditions,
            DatabaseClock clock,
            Outbox outbox,
            Audit audit) {
        this.shipments = shipments;
        this.access = access;
        this.closing = closing;
        this.dispatching = dispatching;
        this.loading = loading;
        this.preconditions = preconditions;
        this.clock = clock;
        this.outbox = outbox;
        this.audit = audit;
    }

    @POST
    @Command
    @Operation(
            operationId = "openShipment",
            summary = "Plan a shipment",
            description =
                    "For a contract and a region, one at a time: what is accepted until the cut-off and goes there joins it, also what was"
                            + " accepted before. For the supplier and the organizer’s negotiator.")
    public RestResponse<ShipmentView> open(@Valid @NotNull ShipmentPlan plan) {
        Contract contract = access.contractForPlanning(plan.contractId());
        Instant now = clock.now();
        contract.requireOrderable(QuebecDay.of(now));
        if (shipments.isPlanned(contract.id(), plan.region())) {
            throw new Problem(ShipmentProblem.ALREADY_PLANNED, plan.region());
        }
        Shipment shipment = Shipment.planned(contract, plan, now);
        shipments.persistAndFlush(shipment);
        outbox.publish(shipment.opening());
        record(shipment, "shipments.opened");
        return Answers.created("/shipments/" + shipment.id(), view(shipment, now), shipment.version());
    }

    @POST
    @Path("/{id}/closing")
    @Command
    @Operation(
            operationId = "closeShipment",
            summary = "Close a shipment before its cut-off",
            description =
                    "Fixes what it holds; its orders cannot be changed any more. At the cut-off it closes by itself. For the supplier and the"
                            + " organizer’s negotiator.")
    public RestResponse<ShipmentView> close(@PathParam("id") UUID id) {
        Shipment shipment = access.asPlanner(id);
        preconditions.honour(shipment.version());
        Instant now = clock.now();
        closing.close(shipment, now);
        shipments.flush();
        return Answers.ok(view(shipment, now), shipment.version());
    }

    @POST
    @Path("/{id}/cancellation")
    @Command
    @Operation(
            operationId = "cancelShipment",
            summary = "Cancel a planned shipment",
            description = "Its orders wait for another one. For the supplier and the organizer’s negotiator.")
    public RestResponse<ShipmentView> cancel(@PathParam("id") UUID id) {
        Shipment shipment = access.asPlanner(id);
        preconditions.honour(shipment.version());
        outbox.publish(shipment.cancel());
        return done(shipment, "shipments.cancelled");
    }

    @POST
    @Path("/{id}/dispatch")
    @Command
    @Operation(
            operationId = "dispatchShipment",
            summary = "Dispatch a shipment",
            description =
                    "One notice for all of it: every member hears of its orders (`orders.dispatched`). For the supplier.")
    public RestResponse<ShipmentView> dispatch(@PathParam("id") UUID id, @Valid @NotNull DispatchPlan plan) {
        Shipment shipment = access.asSupplier(id);
        preconditions.honour(shipment.version());
        dispatching.dispatch(shipment, plan, clock.now());
        return done(shipment, "shipments.dispatched");
    }

    @POST
    @Path("/{id}/delivery")
    @Command
    @Operation(
            operationId = "deliverShipment",
            summary = "Say that a shipment is delivered",
            description =
                    "What has arrived, and how, each member notes by receipts of its orders. For the supplier and the organizer’s"
                            + " negotiator.")
    public RestResponse<ShipmentView> deliver(@PathParam("id") UUID id) {
        Shipment shipment = access.asPlanner(id);
        preconditions.honour(shipment.version());
        outbox.publish(shipment.deliver(clock.now()));
        return done(shipment, "shipments.delivered");
    }

    private RestResponse<ShipmentView> done(Shipment shipment, String act) {
        shipments.flush();
        record(shipment, act);
        return Answers.ok(view(shipment, clock.now()), shipment.version());
    }

    private ShipmentView view(Shipment shipment, Instant now) {
        return ShipmentView.of(shipment, access.visible(shipment, loading.of(shipment, now)));
    }

    private void record(Shipment shipment, String act) {
        audit.record(act, "shipments/" + shipment.id(), shipment.supplierId(), shipment.organizer());
    }
}
