package coop.grappe.purchasing.ubl;

import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.ProblemTexts;
import coop.grappe.purchasing.order.OrderAccess;
import coop.grappe.purchasing.order.PurchaseOrder;
import coop.grappe.purchasing.receipt.Receipt;
import coop.grappe.purchasing.receipt.Receipts;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** An order and what followed from it as UBL documents, over HTTP. */
@Path("/orders/{id}/ubl")
@Tag(name = "UBL")
public class OrderUblResource {

    static final String DIALECT =
            "`plain` for UBL 2.1 alone. Without it documents between two Peppol users follow Peppol BIS";

    private final OrderAccess access;
    private final Receipts receipts;
    private final UblDesk desk;

    OrderUblResource(OrderAccess access, Receipts receipts, UblDesk desk) {
        this.access = access;
        this.receipts = receipts;
        this.desk = desk;
    }

    @GET
    @Transactional
    @Produces(MediaType.APPLICATION_XML)
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = MediaType.APPLICATION_XML, schema = @Schema(type = SchemaType.STRING)))
    @Operation(
            operationId = "readOrderAsUbl",
            summary = "Read a placed order as a UBL Order",
            description =
                    "For its member and its supplier. Names and notes in French or English, as `Accept-Language` asks.")
    public Response order(
            @PathParam("id") UUID id,
            @QueryParam("dialect") @Nullable @Parameter(description = DIALECT, example = "plain") String dialect,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
            @Context Request request) {
        PurchaseOrder order = placed(id);
        Trade trade = desk.trade(order, ProblemTexts.language(language), dialect);
        byte[] content = UblWriter.write(
                new OrderDocument(order, desk.sites(order), desk.articles(order, trade), trade).document());
        return XmlAnswer.of(desk.checked(UblKind.ORDER, content, trade), "order-" + id + ".xml", request);
    }

    @GET
    @Path("/response")
    @Transactional
    @Produces(MediaType.APPLICATION_XML)
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = MediaType.APPLICATION_XML, schema = @Schema(type = SchemaType.STRING)))
    @Operation(
            operationId = "readOrderResponseAsUbl",
            summary = "Read what the supplier has answered as a UBL OrderResponse",
            description =
                    "For the order’s member and its supplier: the whole order, and each line with what becomes of it.")
    public Response response(
            @PathParam("id") UUID id,
            @QueryParam("dialect") @Nullable @Parameter(description = DIALECT, example = "plain") String dialect,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
            @Context Request request) {
        PurchaseOrder order = placed(id);
        Instant answeredAt = desk.answeredAt(order)
                .orElseThrow(() ->
                        new Problem(UblProblem.NO_SUCH_DOCUMENT, order.state().word()));
        Trade trade = desk.trade(order, ProblemTexts.language(language), dialect);
        byte[] content = UblWriter.write(
                new OrderResponseDocument(order, answeredAt, desk.articles(order, trade), trade).document());
        return XmlAnswer.of(
                desk.checked(UblKind.ORDER_RESPONSE, content, trade), "order-response-" + id + ".xml", request);
    }

    @GET
    @Path("/receipts/{receiptId}")
    @Transactional
    @Produces(MediaType.APPLICATION_XML)
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = MediaType.APPLICATION_XML, schema = @Schema(type = SchemaType.STRING)))
    @Operation(
            operationId = "readReceiptAsUbl",
            summary = "Read a delivery as it arrived as a UBL Receipt Advice",
            description =
                    "For the order’s member and its supplier. Peppol has no such document, so it is always plain UBL.")
    public Response receipt(
            @PathParam("id") UUID id,
            @PathParam("receiptId") UUID receiptId,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
            @Context Request request) {
        PurchaseOrder order = access.visible(id);
        Receipt receipt = receipts.findByIdOptional(receiptId)
                .filter(found -> found.orderId().equals(id))
                .orElseThrow(Problem::notFound);
        Trade trade = desk.trade(order, ProblemTexts.language(language), "plain");
        byte[] content = UblWriter.write(ReceiptAdviceDocument.of(order, receipt, desk.articles(order, trade), trade));
        return XmlAnswer.of(content, "receipt-" + receiptId + ".xml", request);
    }

    private PurchaseOrder placed(UUID id) {
        PurchaseOrder order = access.visible(id);
        if (order.placedAt() == null) {
            throw new Problem(UblProblem.NO_SUCH_DOCUMENT, order.state().word());
        }
        return order;
    }
}
