package coop.grappe.supplier.tender;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.money.Text;
import coop.grappe.platform.problem.CommonProblem;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.Violations;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Page;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
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

/** Specifications, drawings and draft contracts over HTTP. */
@Path("/tenders/{id}/documents")
@Tag(name = "Tender file", description = "Everything that is published, with its hashes")
public class TenderDocumentResource {

    private static final int MOST_BYTES = 20 << 20;

    private final TenderDocuments documents;
    private final TenderAccess access;
    private final Caller caller;
    private final DatabaseClock clock;
    private final Audit audit;

    TenderDocumentResource(
            TenderDocuments documents, TenderAccess access, Caller caller, DatabaseClock clock, Audit audit) {
        this.documents = documents;
        this.access = access;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    @POST
    @Command
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "attachTenderDocument",
            summary = "Attach a document to a tender",
            description =
                    "For the organizer’s negotiator: PDF, PNG, JPEG, XLSX, DOCX or ODT, at most 20 MiB, at most 50 of them. It comes"
                            + " into the file with the publication, or later with the amendment that names it.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponseSchema(value = TenderDocumentView.class, responseCode = "201", responseDescription = "Created")
    public RestResponse<TenderDocumentView> attach(
            @PathParam("id") UUID id,
            @QueryParam("name") @NotBlank @Size(max = 200) @Parameter(example = "devis.pdf") String name,
            @QueryParam("titleFr") @NotBlank @Size(max = 200) @Parameter(example = "Devis technique") String french,
            @QueryParam("titleEn") @NotBlank @Size(max = 200) @Parameter(example = "Specification") String english,
            InputStream body)
            throws IOException {
        access.organized(id, Role.NEGOTIATOR);
        byte[] content = body.readNBytes(MOST_BYTES + 1);
        if (content.length > MOST_BYTES) {
            throw new Problem(CommonProblem.PAYLOAD_TOO_LARGE);
        }
        DocumentKind kind = kind(content);
        Tender tender = access.lockedForNegotiator(id);
        tender.requireAttaching(clock.now());
        if (documents.kept(id) >= TenderDocuments.MOST) {
            throw new Problem(TenderProblem.TOO_MANY_DOCUMENTS, TenderDocuments.MOST);
        }
        TenderDocument document =
                TenderDocument.attached(id, new Text(french, english), name, kind, content, clock.now());
        documents.persistAndFlush(document);
        audit.record("tenders.document-attached", "tenders/" + id, tender.organizer());
        return Answers.created("/tenders/" + id + "/documents/" + document.id(), TenderDocumentView.of(document));
    }

    private static DocumentKind kind(byte[] content) {
        var kind = DocumentKind.of(content);
        new Violations(TenderProblem.class)
                .check(content.length > 0, "body", "document.empty")
                .check(content.length == 0 || kind.isPresent(), "body", "document.type")
                .throwIfAny();
        return kind.orElseThrow();
    }

    @DELETE
    @Path("/{documentId}")
    @Command
    @Operation(
            operationId = "discardTenderDocument",
            summary = "Discard a document that is not published",
            description = "For the organizer’s negotiator. What is published leaves the file only with an amendment.")
    public RestResponse<Void> discard(@PathParam("id") UUID id, @PathParam("documentId") UUID documentId) {
        Tender tender = access.lockedForNegotiator(id);
        TenderDocument document = documents.of(id, documentId).orElseThrow(Problem::notFound);
        document.requireDraft();
        documents.delete(document);
        audit.record("tenders.document-discarded", "tenders/" + id, tender.organizer());
        return RestResponse.noContent();
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listTenderDocuments",
            summary = "List the documents of a tender",
            description =
                    "All at once, in their order: those of the file and those that an amendment withdrew; drafts for the organizer only.")
    public RestResponse<Page<TenderDocumentView>> list(@PathParam("id") UUID id) {
        Tender tender = access.visible(id);
        List<TenderDocumentView> views = documents.of(id).stream()
                .filter(document -> isReadable(document, tender))
                .map(TenderDocumentView::of)
                .toList();
        return Answers.ok(new Page<>(views, null));
    }

    @GET
    @Path("/{documentId}")
    @Transactional
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Operation(
            operationId = "downloadTenderDocument",
            summary = "Download a document of a tender",
            description = "For everyone who sees the tender. `ETag`, `Digest` and `Repr-Digest` carry its SHA-256.")
    public Response download(
            @PathParam("id") UUID id, @PathParam("documentId") UUID documentId, @Context Request request) {
        Tender tender = access.visible(id);
        TenderDocument document = documents
                .of(id, documentId)
                .filter(found -> isReadable(found, tender))
                .orElseThrow(Problem::notFound);
        return FileAnswer.of(document.sha256(), document.mediaType(), document.name(), document::content, request);
    }

    private boolean isReadable(TenderDocument document, Tender tender) {
        return !document.isDraft() || caller.actsFor(tender.organizer());
    }
}
