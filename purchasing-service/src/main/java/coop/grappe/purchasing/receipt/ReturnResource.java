package coop.grappe.purchasing.receipt;

import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
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

/** What goes back to suppliers, over HTTP. */
@Path("/orders/{id}/returns")
@Tag(name = "Orders")
public class ReturnResource {

    private final GoodsReturns returns;
    private final OrderAccess access;
    private final ReturnDesk desk;
    private final Caller caller;
    private final DatabaseClock clock;

    ReturnResource(GoodsReturns returns, OrderAccess access, ReturnDesk desk, Caller caller, DatabaseClock clock) {
        this.returns = returns;
        this.access = access;
        this.desk = desk;
        this.caller = caller;
        this.clock = clock;
    }

    /** What the supplier says of a return. */
    @Schema(name = "ReturnAcknowledgement", examples = "{\"note\":\"Bien reçu, remplacement sous 5 jours\"}")
    public record AcknowledgementRequest(
            @NotBlank @Size(max = 1000) @Schema(examples = "Bien reçu")
            String note) {}

    @POST
    @Command
    @Operation(
            operationId = "returnGoods",
            summary = "Send goods back",
            description =
                    "For buyers: goods that were received, for a credit or to have them replaced. What came in excess goes first. What is to be credited goes"
                            + " back to the entitlement and takes the group’s volume down.")
    public RestResponse<ReturnView> sendBack(@PathParam("id") UUID id, @Valid @NotNull ReturnPlan plan) {
        PurchaseOrder order = access.asBuyer(id);
        GoodsReturn goodsReturn = desk.sendBack(order, plan, caller.login(), clock.now());
        return Answers.created("/orders/" + id + "/returns", ReturnView.of(goodsReturn), goodsReturn.version());
    }

    @POST
    @Path("/{returnId}/acknowledgement")
    @Command
    @Operation(
            operationId = "acknowledgeReturn",
            summary = "Acknowledge a return",
            description = "For the supplier, once.")
    public RestResponse<ReturnView> acknowledge(
            @PathParam("id") UUID id,
            @PathParam("returnId") UUID returnId,
            @Valid @NotNull AcknowledgementRequest request) {
        PurchaseOrder order = access.asSupplier(id);
        GoodsReturn goodsReturn = returns.findByIdOptional(returnId)
                .filter(found -> found.orderId().equals(id))
                .orElseThrow(Problem::notFound);
        desk.acknowledge(order, goodsReturn, request.note(), clock.now());
        returns.flush();
        return Answers.ok(ReturnView.of(goodsReturn), goodsReturn.version());
    }

    @GET
    @Transactional
    @Operation(operationId = "listReturns", summary = "List what goes back of an order")
    public RestResponse<Page<ReturnView>> list(
            @PathParam("id") UUID id, @Valid @BeanParam PageRequest page, @Context UriInfo here) {
        access.visible(id);
        var rows = returns.ofOrder(id, page);
        return Answers.page(Page.of(rows, page, GoodsReturn::id).map(ReturnView::of), here);
    }
}
