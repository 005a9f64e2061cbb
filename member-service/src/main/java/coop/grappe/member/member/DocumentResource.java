package coop.grappe.member.member;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.CommonProblem;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.Violations;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What a member shows, over HTTP. */
@Path("/members/{id}/documents")
@Tag(name = "Members")
public class DocumentResource {

    private static final int MOST = 5 << 20;

    private final Documents documents;
    private final Members members;
    private final Caller caller;
    private final DatabaseClock clock;
    private final Audit audit;

    DocumentResource(Documents documents, Members members, Caller caller, DatabaseClock clock, Audit audit) {
        this.documents = documents;
        this.members = members;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    @POST
    @Command
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "addDocument",
            summary = "Show a document",
            description =
                    "For the member’s buyers: PDF, PNG, JPEG or XLSX, at most 5 MiB. A need may then name it as the proof of its price.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponseSchema(value = DocumentView.class, responseCode = "201", responseDescription = "Created")
    public RestResponse<DocumentView> add(
            @PathParam("id") @Parameter(example = "CA-QC-NEQ:1165432109") String id,
            @QueryParam("name") @NotBlank @Size(max = 200) @Parameter(example = "facture-2029.pdf") String name,
            InputStream body)
            throws IOException {
        caller.requireOrganization(id);
        caller.require(Role.BUYER);
        byte[] content = body.readNBytes(MOST + 1);
        if (content.length > MOST) {
            throw new Problem(CommonProblem.PAYLOAD_TOO_LARGE);
        }
        var type = DocumentType.of(content);
        new Violations(MemberProblem.class)
                .check(type.isPresent(), "body", "document.type")
                .throwIfAny();
        Document document = Document.added(
                members.existing(id), name, type.orElseThrow(), content, sha256(content), caller.login(), clock.now());
        documents.persistAndFlush(document);
        audit.record("documents.added", "documents/" + document.id(), id);
        return Answers.created("/members/" + id + "/documents/" + document.id(), DocumentView.of(document));
    }

    @GET
    @Transactional
    @Operation(operationId = "listDocuments", summary = "List what a member has shown")
    public RestResponse<Page<DocumentView>> list(
            @PathParam("id") @Parameter(example = "CA-QC-NEQ:1165432109") String id,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo here) {
        caller.requireOrganization(id);
        return Answers.page(
                Page.of(documents.pageOf(id, page), page, Document::id).map(DocumentView::of), here);
    }

    @GET
    @Path("/{documentId}")
    @Transactional
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            operationId = "downloadDocument",
            summary = "Download a document",
            description =
                    "For its member, and for the negotiator and auditor of a campaign in which a need refers to it.")
    public Response download(
            @PathParam("id") @Parameter(example = "CA-QC-NEQ:1165432109") String id,
            @PathParam("documentId") UUID documentId) {
        Document document = documents.of(id, documentId).orElseThrow(Problem::notFound);
        if (!caller.actsFor(id)) {
            if (!documents.isShownTo(caller.organization(), documentId)) {
                throw Problem.notFound();
            }
            caller.require(Role.NEGOTIATOR, Role.AUDITOR);
        }
        return Response.ok(document.content())
                .type(document.mediaType())
                .header("Content-Disposition", "attachment; filename=\"%s\"".formatted(plain(document.name())))
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static String plain(String name) {
        return name.replaceAll("[^A-Za-z0-9._-]", "_");
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
