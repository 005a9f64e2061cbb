package coop.grappe.purchasing.order;

import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.event.DomainEvent;
import coop.grappe.platform.event.Outbox;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
import coop.grappe.platform.web.Preconditions;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Changes of orders that were placed, over HTTP. */
@Path("/orders/{id}/changes")
@Tag(name = "Orders")
public class OrderChangeResource {

    private final OrderAccess access;
    private final OrderChanges changes;
    private final OrderChanging changing;
    private final OrderActs acts;
    private final Preconditions preconditions;
    private final DatabaseClock clock;
    private final Outbox outbox;

    OrderChangeResource(
            OrderAccess access,
            OrderChanges changes,
            OrderChanging changing,
            OrderActs acts,
            Preconditions preconditions,
            DatabaseClock clock,
            Outbox outbox) {
        this.access = access;
        this.changes = changes;
        this.changing = changing;
        this.acts = acts;
        this.preconditions = preconditions;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** Why the supplier does not want a change. */
    @Schema(name = "OrderChangeRejection", examples = "{\"reason\":\"Déjà en production\"}")
    public record RejectionRequest(
            @NotBlank @Size(max = 1000) @Schema(examples = "Déjà en production")
            String reason) {}

    @POST
    @Command
    @Operation(
            operationId = "changeOrder",
            summary = "Change an order",
            description =
                    "More or less of a line, none of it, or other sites and days. Until the supplier accepts the order the change takes effect"
                            + " at once; where the contract lets orders be changed until they ship, the supplier answers it. Changes are numbered. For"
                            + " buyers.")
    public RestResponse<OrderChangeView> request(@PathParam("id") UUID id, @Valid @NotNull OrderChangePlan plan) {
        PurchaseOrder order = access.asBuyer(id);
        preconditions.honour(order.version());
        OrderChanging.Outcome outcome = changing.request(order, plan, clock.now());
        outbox.publish(outcome.event());
        changes.flush();
        acts.record(
                order,
                outcome.change().state() == OrderChangeState.APPLIED ? "orders.changed" : "orders.change-requested");
        return Answers.created("/orders/" + id + "/changes", OrderChangeView.of(outcome.change()));
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listOrderChanges",
            summary = "List the changes of an order",
            description = "In their order, with what became of each.")
    public RestResponse<Page<OrderChangeView>> list(
            @PathParam("id") UUID id, @Valid @BeanParam PageRequest page, @Context UriInfo here) {
        access.visible(id);
        var rows = changes.page(id, page);
        return Answers.page(Page.of(rows, page, OrderChange::id).map(OrderChangeView::of), here);
    }

    @POST
    @Path("/{number}/acceptance")
    @Command
    @Operation(
            operationId = "acceptOrderChange",
            summary = "Accept a change of an order",
            description =
                    "It takes effect: what becomes more is taken from the contract now, what becomes less is given back. For the supplier.")
    public RestResponse<OrderChangeView> accept(
            @PathParam("id") UUID id, @PathParam("number") @Parameter(example = "1") int number) {
        PurchaseOrder order = access.asSupplier(id);
        OrderChange change = changes.of(order, number);
        return settled(order, change, changing.accept(order, change, clock.now()), "orders.changed");
    }

    @POST
    @Path("/{number}/rejection")
    @Command
    @Operation(
            operationId = "rejectOrderChange",
            summary = "Reject a change of an order",
            description = "The order stays as it is. For the supplier.")
    public RestResponse<OrderChangeView> reject(
            @PathParam("id") UUID id,
            @PathParam("number") @Parameter(example = "1") int number,
            @Valid @NotNull RejectionRequest request) {
        PurchaseOrder order = access.asSupplier(id);
        OrderChange change = changes.of(order, number);
        change.reject(request.reason(), clock.now());
        return settled(order, change, change.rejection(order), "orders.change-rejected");
    }

    @POST
    @Path("/{number}/withdrawal")
    @Command
    @Operation(
            operationId = "withdrawOrderChange",
            summary = "Withdraw a change of an order",
            description = "As long as the supplier has not answered it. For buyers.")
    public RestResponse<OrderChangeView> withdraw(
            @PathParam("id") UUID id, @PathParam("number") @Parameter(example = "1") int number) {
        PurchaseOrder order = access.asBuyer(id);
        OrderChange change = changes.of(order, number);
        change.withdraw(clock.now());
        return settled(order, change, change.withdrawal(order), "orders.change-withdrawn");
    }

    private RestResponse<OrderChangeView> settled(
            PurchaseOrder order, OrderChange change, DomainEvent event, String act) {
        outbox.publish(event);
        changes.flush();
        acts.record(order, act);
        return Answers.ok(OrderChangeView.of(change));
    }
}
