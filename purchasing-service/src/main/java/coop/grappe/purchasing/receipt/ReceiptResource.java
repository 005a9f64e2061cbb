package coop.grappe.purchasing.receipt;

import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
import coop.grappe.purchasing.contract.Contract;
import coop.grappe.purchasing.contract.Contracts;
import coop.grappe.purchasing.order.OrderAccess;
import coop.grappe.purchasing.order.PurchaseOrder;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What arrives of an order, over HTTP. */
@Path("/orders/{id}")
@Tag(name = "Orders")
public class ReceiptResource {

    private final Receipts receipts;
    private final OrderAccess access;
    private final ReceivingDesk desk;
    private final Contracts contracts;
    private final Caller caller;
    private final DatabaseClock clock;

    ReceiptResource(
            Receipts receipts,
            OrderAccess access,
            ReceivingDesk desk,
            Contracts contracts,
            Caller caller,
            DatabaseClock clock) {
        this.receipts = receipts;
        this.access = access;
        this.desk = desk;
        this.contracts = contracts;
        this.caller = caller;
        this.clock = clock;
    }

    /** Why a receipt is taken back. */
    @Schema(name = "ReceiptReversal", examples = "{\"reason\":\"12 caisses, non 12 unités\"}")
    public record ReversalRequest(
            @NotBlank @Size(max = 1000) @Schema(examples = "12 caisses, non 12 unités")
            String reason) {}

    @POST
    @Path("/receipts")
    @Command
    @Operation(
            operationId = "receiveOrder",
            summary = "Note what arrived",
            description =
                    "With what was damaged or refused at the door. For buyers. More than was ordered is accepted within the member’s tolerance and its"
                            + " entitlement; else it is noted as excess, to be accepted or sent back. With `returnId`: what came in replacement.")
    public RestResponse<ReceiptView> receive(@PathParam("id") UUID id, @Valid @NotNull ReceiptPlan plan) {
        PurchaseOrder order = access.asBuyer(id);
        return noted(order, desk.receive(order, plan, caller.login(), clock.now()));
    }

    @POST
    @Path("/receipts/{receiptId}/reversal")
    @Command
    @Operation(
            operationId = "reverseReceipt",
            summary = "Take a wrong receipt back",
            description =
                    "By a receipt of the opposite quantities. For buyers. What is invoiced or went back cannot be taken back.")
    public RestResponse<ReceiptView> reverse(
            @PathParam("id") UUID id, @PathParam("receiptId") UUID receiptId, @Valid @NotNull ReversalRequest request) {
        PurchaseOrder order = access.asBuyer(id);
        return noted(order, desk.reverse(order, receiptId, caller.login(), request.reason(), clock.now()));
    }

    @POST
    @Path("/excess-acceptance")
    @Command
    @Operation(
            operationId = "acceptExcess",
            summary = "Keep what came in excess",
            description =
                    "It is ordered now: it takes more entitlement and ceiling, at the prices of the group’s present volume. For buyers.")
    public RestResponse<ReceiptView> acceptExcess(@PathParam("id") UUID id, @Valid @NotNull ExcessPlan plan) {
        PurchaseOrder order = access.asBuyer(id);
        Contract contract = contracts.held(order.contractId());
        return noted(order, desk.accept(order, contract, plan, caller.login(), clock.now()));
    }

    private static RestResponse<ReceiptView> noted(PurchaseOrder order, Receipt receipt) {
        return Answers.created("/orders/" + order.id() + "/receipts", ReceiptView.of(receipt));
    }

    @GET
    @Path("/receipts")
    @Transactional
    @Operation(operationId = "listReceipts", summary = "List what arrived of an order")
    public RestResponse<Page<ReceiptView>> list(
            @PathParam("id") UUID id, @Valid @BeanParam PageRequest page, @Context UriInfo here) {
        access.visible(id);
        var rows = receipts.ofOrder(id, page);
        return Answers.page(Page.of(rows, page, Receipt::id).map(ReceiptView::of), here);
    }
}
