package coop.grappe.purchasing.receipt;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.event.Outbox;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
import coop.grappe.purchasing.order.OrderAccess;
import coop.grappe.purchasing.order.OrderDesk;
import coop.grappe.purchasing.order.PurchaseOrder;
import jakarta.enterprise.event.Event;
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
    private final OrderAccess access;
    private final OrderDesk orders;
    private final ReceivingDesk desk;
    private final Caller caller;
    private final DatabaseClock clock;
    private final Outbox outbox;
    private final Audit audit;
    private final Event<GoodsReceived> arrivals;

    ReceiptResource(
            Receipts receipts,
            OrderAccess access,
            OrderDesk orders,
            ReceivingDesk desk,
            Caller caller,
            DatabaseClock clock,
            Outbox outbox,
            Audit audit,
            Event<GoodsReceived> arrivals) {
        this.receipts = receipts;
        this.access = access;
        this.orders = orders;
        this.desk = desk;
        this.caller = caller;
        this.clock = clock;
        this.outbox = outbox;
        this.audit = audit;
        this.arrivals = arrivals;
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
        outbox.publish(order.receive(receipt.id(), receipt.arrivals(), receipt.complete(), now));
        if (!order.awaitsMore()) {
            orders.giveBack(order);
        }
        receipts.persistAndFlush(receipt);
        audit.record("orders.received", "orders/" + id, order.memberId(), order.supplierId(), order.organizer());
        arrivals.fire(new GoodsReceived(order, receipt));
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
