package coop.grappe.purchasing.order;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.event.Outbox;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What arrives of an order, over HTTP. */
@Path("/orders/{id}/receipts")
@Tag(name = "Orders")
public class ReceiptResource {

    private final Receipts receipts;
    private final PurchaseOrders orders;
    private final OrderAccess access;
    private final OrderDesk desk;
    private final Caller caller;
    private final DatabaseClock clock;
    private final Outbox outbox;
    private final Audit audit;

    ReceiptResource(
            Receipts receipts,
            PurchaseOrders orders,
            OrderAccess access,
            OrderDesk desk,
            Caller caller,
            DatabaseClock clock,
            Outbox outbox,
            Audit audit) {
        this.receipts = receipts;
        this.orders = orders;
        this.access = access;
        this.desk = desk;
        this.caller = caller;
        this.clock = clock;
        this.outbox = outbox;
        this.audit = audit;
    }

    @POST
    @Command
    @Operation(
            operationId = "receiveOrder",
            summary = "Note what arrived",
            description = "With what was damaged. For buyers. More than was ordered is refused.")
    public RestResponse<ReceiptView> receive(@PathParam("id") UUID id, @Valid @NotNull ReceiptPlan plan) {
        PurchaseOrder order = access.asBuyer(id);
        List<Receipt.Line> delivered = desk.delivery(order, plan);
        Instant now = clock.now();
        Receipt receipt = Receipt.of(order, caller.login(), delivered, plan.complete(), now);
        outbox.publish(order.receive(receipt));
        if (!order.awaitsMore()) {
            desk.giveBack(order);
        }
        receipts.persist(receipt);
        orders.flush();
        audit.record("orders.received", "orders/" + id, order.memberId(), order.supplierId(), order.organizer());
        return Answers.created("/orders/" + id + "/receipts", ReceiptView.of(receipt));
    }

    @GET
    @Transactional
    @Operation(operationId = "listReceipts", summary = "List what arrived of an order")
    public RestResponse<Page<ReceiptView>> list(
            @PathParam("id") UUID id, @Valid @BeanParam PageRequest page, @Context UriInfo here) {
        access.visible(id);
        var rows = receipts.ofOrder(id, page);
        return Answers.page(Page.of(rows, page, Receipt::id).map(ReceiptView::of), here);
    }
}
