package coop.grappe.purchasing.order;

import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.event.Outbox;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.Violations;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
import coop.grappe.platform.web.Preconditions;
import coop.grappe.purchasing.contract.Contract;
import coop.grappe.purchasing.contract.Contracts;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Orders over HTTP, as their member writes and places them. */
@Path("/orders")
@Tag(name = "Orders", description = "Members’ call-offs, from draft to delivery")
public class OrderResource {

    private final PurchaseOrders orders;
    private final OrderAccess access;
    private final PlacementQueue queue;
    private final OrderEntry entry;
    private final OrderDrafting drafting;
    private final Placement placement;
    private final OrderChanging changing;
    private final OrderDesk desk;
    private final OrderActs acts;
    private final Contracts contracts;
    private final Caller caller;
    private final Preconditions preconditions;
    private final DatabaseClock clock;
    private final Outbox outbox;

    OrderResource(
            PurchaseOrders orders,
            OrderAccess access,
            PlacementQueue queue,
            OrderEntry entry,
            OrderDrafting drafting,
            Placement placement,
            OrderChanging changing,
            OrderDesk desk,
            OrderActs acts,
            Contracts contracts,
            Caller caller,
            Preconditions preconditions,
            DatabaseClock clock,
            Outbox outbox) {
        this.orders = orders;
        this.access = access;
        this.queue = queue;
        this.entry = entry;
        this.drafting = drafting;
        this.placement = placement;
        this.changing = changing;
        this.desk = desk;
        this.acts = acts;
        this.contracts = contracts;
        this.caller = caller;
        this.preconditions = preconditions;
        this.clock = clock;
        this.outbox = outbox;
    }

    @POST
    @Operation(
            operationId = "draftOrder",
            summary = "Draft an order, or place it at once",
            description =
                    "With `place`, one request drafts the order and places it, or leaves it with the member’s treasurers if its buyer may"
                            + " not place that much alone. For buyers of an entitled member.")
    public RestResponse<OrderView> draft(@Valid @NotNull OrderPlan plan) {
        return plan.place() ? queue.place(plan).orElseGet(() -> entry.enter(plan)) : entry.enter(plan);
    }

    @PUT
    @Path("/{id}")
    @Command
    @Operation(
            operationId = "rewriteOrder",
            summary = "Rewrite a draft",
            description = "Also one that awaits approval: it is a draft again. For the member’s buyers.")
    public RestResponse<OrderView> rewrite(@PathParam("id") UUID id, @Valid @NotNull OrderPlan plan) {
        PurchaseOrder order = access.asBuyer(id);
        preconditions.require(order.version());
        if (!plan.contractId().equals(order.contractId())) {
            throw Problem.notFound();
        }
        new Violations(OrderProblem.class)
                .check(!plan.place(), "place", "place.only-anew")
                .throwIfAny();
        drafting.rewrite(order, contracts.findById(order.contractId()), plan);
        return acts.done(order, "orders.rewritten");
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listOrders",
            summary = "List orders",
            description = "A member sees its own, a supplier those that were placed with it.")
    public RestResponse<Page<OrderView>> list(
            @QueryParam("contract") @Nullable UUID contract,
            @QueryParam("state") @Schema(examples = "placed") @Nullable String state,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo here) {
        var rows = orders.page(caller.organization(), contract, OrderState.ofWord(state), page);
        return Answers.page(Page.of(rows, page, PurchaseOrder::id).map(OrderView::of), here);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(operationId = "readOrder", summary = "Read an order")
    public RestResponse<OrderView> read(@PathParam("id") UUID id) {
        PurchaseOrder order = access.visible(id);
        return Answers.ok(OrderView.of(order), order.version());
    }

    @POST
    @Path("/{id}/placement")
    @Command
    @Operation(
            operationId = "placeOrder",
            summary = "Place an order",
            description =
                    "Takes the member’s entitlement and fixes the prices by the group’s volume. Where the member’s rules ask for it, a"
                            + " treasurer approves it first, and it is placed with the last approval. For buyers.")
    public RestResponse<OrderView> place(@PathParam("id") UUID id) {
        PurchaseOrder order = access.asBuyer(id);
        preconditions.honour(order.version());
        Contract contract = contracts.held(order.contractId());
        outbox.publish(
                placement.submit(order, contract, placement.contracted(order, contract), caller.login(), clock.now()));
        return acts.done(order, OrderActs.placedOrSubmitted(order));
    }

    @POST
    @Path("/{id}/cancellation")
    @Command
    @Operation(
            operationId = "cancelOrder",
            summary = "Cancel an order",
            description =
                    "Until the supplier accepts it, or, where the contract says so, until it is on its way. Gives the entitlement back."
                            + " For buyers.")
    public RestResponse<OrderView> cancel(@PathParam("id") UUID id) {
        PurchaseOrder order = access.asBuyer(id);
        preconditions.honour(order.version());
        if (order.cancel(changing.mayCancel(order))) {
            desk.giveBack(order);
            outbox.publish(order.cancellation());
            changing.giveUp(order, clock.now()).ifPresent(outbox::publish);
        }
        return acts.done(order, "orders.cancelled");
    }
}
