package coop.grappe.purchasing.ubl;

import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.clock.QuebecDay;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.ProblemTexts;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
import coop.grappe.purchasing.invoice.InvoiceView;
import coop.grappe.purchasing.invoice.Invoices;
import coop.grappe.purchasing.order.OrderView;
import coop.grappe.purchasing.order.PurchaseOrders;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What suppliers' systems send, over HTTP. */
@Path("/ubl/documents")
@Tag(name = "UBL")
public class ReceivedDocumentResource {

    private final UblInbox inbox;
    private final ReceivedDocuments documents;
    private final PurchaseOrders orders;
    private final Invoices invoices;
    private final Caller caller;
    private final DatabaseClock clock;

    ReceivedDocumentResource(
            UblInbox inbox,
            ReceivedDocuments documents,
            PurchaseOrders orders,
            Invoices invoices,
            Caller caller,
            DatabaseClock clock) {
        this.inbox = inbox;
        this.documents = documents;
        this.orders = orders;
        this.invoices = invoices;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Command
    @Consumes({MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    @Operation(
            operationId = "sendUblDocument",
            summary = "Send a UBL document",
            description =
                    "For suppliers: an Invoice or an OrderResponse of UBL 2.1, 4 MiB at most. It does what the same"
                            + " content does as JSON: an invoice is matched or disputed, or corrects a disputed one of its number; a response accepts,"
                            + " changes or rejects the order. Faults against the schemas come with their lines, faults against the rules of Peppol with"
                            + " their ids. The same bytes again change nothing and get the present state (200).")
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_XML, schema = @Schema(type = SchemaType.STRING)))
    @APIResponseSchema(value = IntakeView.class, responseCode = "201", responseDescription = "Created")
    public RestResponse<IntakeView> send(
            byte[] content,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        caller.require(Role.SUPPLIER);
        IncomingDocument incoming = IncomingDocument.read(content);
        Optional<ReceivedDocument> same = inbox.same(incoming);
        Locale locale = ProblemTexts.language(language);
        if (same.isPresent()) {
            return Answers.ok(view(same.get(), locale));
        }
        ReceivedDocument received = inbox.take(incoming);
        return Answers.created("/ubl/documents/" + received.id(), view(received, locale));
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listUblDocuments",
            summary = "List the documents that suppliers’ systems sent",
            description = "For both sides: those that your organization sent or got.")
    public RestResponse<Page<ReceivedDocumentView>> list(
            @QueryParam("order") @Nullable UUID order, @Valid @BeanParam PageRequest page, @Context UriInfo here) {
        var rows = documents.page(caller.organization(), order, page);
        return Answers.page(Page.of(rows, page, ReceivedDocument::id).map(ReceivedDocumentView::of), here);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(operationId = "readUblDocument", summary = "Read what is known of a document, and what came of it")
    public RestResponse<IntakeView> read(
            @PathParam("id") UUID id,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        return Answers.ok(view(visible(id), ProblemTexts.language(language)));
    }

    @GET
    @Path("/{id}/content")
    @Transactional
    @Produces(MediaType.APPLICATION_XML)
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = MediaType.APPLICATION_XML, schema = @Schema(type = SchemaType.STRING)))
    @Operation(operationId = "downloadUblDocument", summary = "Download a document as it came, byte for byte")
    public Response content(@PathParam("id") UUID id, @Context Request request) {
        ReceivedDocument document = visible(id);
        return XmlAnswer.asItCame(document.content(), document.kind().word() + "-" + id + ".xml", request);
    }

    private ReceivedDocument visible(UUID id) {
        ReceivedDocument document = documents.findByIdOptional(id).orElseThrow(Problem::notFound);
        if (!caller.actsFor(document.memberId()) && !caller.actsFor(document.supplierId())) {
            throw Problem.notFound();
        }
        return document;
    }

    private IntakeView view(ReceivedDocument document, Locale language) {
        UUID invoiceId = document.invoiceId();
        return new IntakeView(
                ReceivedDocumentView.of(document),
                document.kind() == UblKind.ORDER_RESPONSE ? OrderView.of(orders.findById(document.orderId())) : null,
                document.kind() == UblKind.INVOICE && invoiceId != null
                        ? InvoiceView.of(invoices.findById(invoiceId), language, QuebecDay.of(clock.now()))
                        : null);
    }
}
