package coop.grappe.purchasing.ubl;

import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.ProblemTexts;
import coop.grappe.purchasing.invoice.Invoice;
import coop.grappe.purchasing.invoice.Invoices;
import coop.grappe.purchasing.order.PurchaseOrder;
import coop.grappe.purchasing.order.PurchaseOrders;
import coop.grappe.purchasing.tax.TaxTable;
import coop.grappe.purchasing.tax.Taxation;
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
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** An invoice as a UBL document, over HTTP. */
@Path("/invoices/{id}/ubl")
@Tag(name = "UBL")
public class InvoiceUblResource {

    private final Invoices invoices;
    private final PurchaseOrders orders;
    private final Taxation taxation;
    private final TaxTable taxes;
    private final UblDesk desk;
    private final Caller caller;

    InvoiceUblResource(
            Invoices invoices, PurchaseOrders orders, Taxation taxation, TaxTable taxes, UblDesk desk, Caller caller) {
        this.invoices = invoices;
        this.orders = orders;
        this.taxation = taxation;
        this.taxes = taxes;
        this.desk = desk;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Produces(MediaType.APPLICATION_XML)
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = MediaType.APPLICATION_XML, schema = @Schema(type = SchemaType.STRING)))
    @Operation(
            operationId = "readInvoiceAsUbl",
            summary = "Read an invoice as a UBL Invoice",
            description =
                    "For its member and its supplier, as the supplier has stated it. Peppol BIS Billing knows value added taxes only: an invoice"
                            + " with GST and QST between two Peppol users answers 409 with the rules that it would break.")
    public Response read(
            @PathParam("id") UUID id,
            @QueryParam("dialect") @Nullable @Parameter(description = OrderUblResource.DIALECT, example = "plain")
                    String dialect,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
            @Context Request request) {
        Invoice invoice = visible(id);
        PurchaseOrder order = orders.findById(invoice.orderId());
        Trade trade = desk.trade(order, ProblemTexts.language(language), dialect);
        InvoiceDocument document = new InvoiceDocument(
                invoice,
                desk.articles(order, trade),
                new TaxPart(taxes, trade),
                line -> taxation.of(order, Map.of(line.itemId(), line.amount()), invoice.issuedOn())
                        .lines(),
                desk.sites(order),
                trade);
        byte[] content = UblWriter.write(document.document());
        return XmlAnswer.of(desk.checked(UblKind.INVOICE, content, trade), "invoice-" + id + ".xml", request);
    }

    private Invoice visible(UUID id) {
        Invoice invoice = invoices.findByIdOptional(id).orElseThrow(Problem::notFound);
        if (!caller.actsFor(invoice.memberId()) && !caller.actsFor(invoice.supplierId())) {
            throw Problem.notFound();
        }
        return invoice;
    }
}
