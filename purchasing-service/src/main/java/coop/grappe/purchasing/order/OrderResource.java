package coop.grappe.purchasing.order;

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
import coop.grappe.platform.web.Preconditions;
import coop.grappe.purchasing.contract.Contract;
import coop.grappe.purchasing.contract.Contracts;
import coop.grappe.purchasing.contract.Entitlements;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Orders over HTTP. */
@Path("/orders")
@Tag(name = "Orders", description = "Members’ call-offs, from draft to delivery")
public class OrderResource {

    private final PurchaseOrders orders;
    private final OrderAccess access;
    private final OrderDesk desk;
    private final Contracts contracts;
    private final Entitlements entitlements;
    private final Caller caller;
    private final Preconditions preconditions;
    private final DatabaseClock clock;
    private final Outbox outbox;
    private final Audit audit;

    OrderResource(
            PurchaseOrders orders,
            OrderAccess access,
            OrderDesk desk,
            Contracts contracts,
            Entitlements entitlements,
            Caller caller,
            Preconditions preconditions,
            DatabaseClock clock,
            Outbox outbox,
            Audit audit) {
        this.orders = orders;
        this.access = access;
        this.desk = desk;
        this.contracts = contracts;
        this.entitlements = entitlements;
        this.caller = caller;
        this.preconditions = preconditions;
        this.clock = clock;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** Why the supplier will not deliver. */
    @Schema(name = "OrderRejection", examples = "{\"reason\":\"Article discontinué\"}")
    public record RejectionRequest(
            @NotBlank @Size(max = 1000) @Schema(examples = "Article discontinué")
            String reason) {}

    @POST
    @Command
    @Operation(
            operationId = "draftOrder",
            summary = "Draft an order",
            description = "For buyers of an entitled member.")
    public RestResponse<OrderView> draft(@Valid @NotNull OrderPlan plan) {
        Contract contract = contracts.findByIdOptional(plan.contractId()).orElseThrow(Problem::notFound);
        if (!entitlements.has(contract.id(), caller.organization())) {
            throw Problem.notFound();
        }
        caller.require(Role.BUYER);
        PurchaseOrder order = desk.draft(contract, caller.organization(), plan, clock.now());
        orders.persistAndFlush(order);
        record(order, "orders.drafted");
        return Answers.created("/orders/" + order.id(), OrderView.of(order), order.version());
    }

    @PUT
    @Path("/{id}")
    @Command
    @Operation(operationId = "rewriteOrder", summary = "Rewrite a draft", description = "For the member’s buyers.")
    public RestResponse<OrderView> rewrite(@PathParam("id") UUID id, @Valid @NotNull OrderPlan plan) {
        PurchaseOrder order = access.asBuyer(id);
        preconditions.require(order.version());
        if (!plan.contractId().equals(order.contractId())) {
            throw Problem.notFound();
        }
        Contract contract = contracts.findById(order.contractId());
        desk.rewrite(order, contract, plan);
        return done(order, "orders.rewritten");
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
            description = "Takes the member’s entitlement and fixes the prices by the group’s volume. For buyers.")
    public RestResponse<OrderView> place(@PathParam("id") UUID id) {
        PurchaseOrder order = access.asBuyer(id);
        preconditions.honour(order.version());
        outbox.publish(desk.place(order, contracts.held(order.contractId()), clock.now()));
        return done(order, "orders.placed");
    }

    @POST
    @Path("/{id}/cancellation")
    @Command
    @Operation(
            operationId = "cancelOrder",
            summary = "Cancel an order",
            description = "Until the supplier answers. Gives the entitlement back. For buyers.")
    public RestResponse<OrderView> cancel(@PathParam("id") UUID id) {
        PurchaseOrder order = access.asBuyer(id);
        preconditions.honour(order.version());
        if (order.cancel()) {
            desk.giveBack(order);
            outbox.publish(order.cancellation());
        }
        return done(order, "orders.cancelled");
    }

    @POST
    @Path("/{id}/acceptance")
    @Command
    @Operation(
            operationId = "acceptOrder",
            summary = "Accept an order",
            description = "For the supplier, perhaps with another day of delivery than the member asked for.")
    public RestResponse<OrderView> accept(
            @PathParam("id") UUID id,
            @QueryParam("deliverBy")
                    @Pattern(
                            regexp =
                                    "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|[0-9]{4}-(0[13-9]|1[0-2])-(29|30)|"
                                            + "[0-9]{4}-(0[13578]|1[02])-31")
                    @Parameter(description = "The last day by which it promises to deliver", example = "2030-03-20")
                    @Nullable
                    String deliverBy) {
        PurchaseOrder order = access.asSupplier(id);
        preconditions.honour(order.version());
        outbox.publish(order.accept(deliverBy == null ? null : LocalDate.parse(deliverBy), clock.now()));
        return done(order, "orders.accepted");
    }

    @POST
    @Path("/{id}/rejection")
    @Command
    @Operation(
            operationId = "rejectOrder",
            summary = "Reject an order",
            description = "For the supplier. Gives the entitlement back.")
    public RestResponse<OrderView> reject(@PathParam("id") UUID id, @Valid @NotNull RejectionRequest request) {
        PurchaseOrder order = access.asSupplier(id);
        preconditions.honour(order.version());
        outbox.publish(order.reject(request.reason()));
        desk.giveBack(order);
        return done(order, "orders.rejected");
    }

    private RestResponse<OrderView> done(PurchaseOrder order, String act) {
        orders.flush();
        record(order, act);
        return Answers.ok(OrderView.of(order), order.version());
    }

    private void record(PurchaseOrder order, String act) {
        audit.record(act, "orders/" + order.id(), order.memberId(), order.supplierId(), order.organizer());
    }
}
