package coop.grappe.purchasing.ubl;

import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.ProblemTexts;
import coop.grappe.purchasing.invoice.CreditNote;
import coop.grappe.purchasing.invoice.CreditNotes;
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

/** A credit note as a UBL document, over HTTP. */
@Path("/credit-notes/{id}/ubl")
@Tag(name = "UBL")
public class CreditNoteUblResource {

    private final CreditNotes notes;
    private final Invoices invoices;
    private final PurchaseOrders orders;
    private final Taxation taxation;
    private final TaxTable taxes;
    private final UblDesk desk;
    private final Caller caller;

    CreditNoteUblResource(
            CreditNotes notes,
            Invoices invoices,
            PurchaseOrders orders,
            Taxation taxation,
            TaxTable taxes,
            UblDesk desk,
            Caller caller) {
        this.notes = notes;
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
            operationId = "readCreditNoteAsUbl",
            summary = "Read a credit note for an invoice as a UBL CreditNote",
            description =
                    "For its member and its supplier. One that is for rebates only has no order and no such document (409).")
    public Response read(
            @PathParam("id") UUID id,
            @QueryParam("dialect") @Nullable @Parameter(description = OrderUblResource.DIALECT, example = "plain")
                    String dialect,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
            @Context Request request) {
        CreditNote note = visible(id);
        UUID invoiceId = note.invoiceId();
        if (invoiceId == null) {
            throw new Problem(UblProblem.NO_SUCH_DOCUMENT, note.state().word());
        }
        Invoice invoice = invoices.findById(invoiceId);
        PurchaseOrder order = orders.findById(invoice.orderId());
        Trade trade = desk.trade(order, ProblemTexts.language(language), dialect);
        CreditNoteDocument document = new CreditNoteDocument(
                note,
                invoice,
                desk.articles(order, trade),
                new TaxPart(taxes, trade),
                line -> taxation.of(order, Map.of(line.itemId(), line.amount()), invoice.issuedOn())
                        .lines(),
                trade);
        byte[] content = UblWriter.write(document.document());
        return XmlAnswer.of(desk.checked(UblKind.CREDIT_NOTE, content, trade), "credit-note-" + id + ".xml", request);
    }

    private CreditNote visible(UUID id) {
        CreditNote note = notes.findByIdOptional(id).orElseThrow(Problem::notFound);
        if (!caller.actsFor(note.memberId()) && !caller.actsFor(note.supplierId())) {
            throw Problem.notFound();
        }
        return note;
    }
}
