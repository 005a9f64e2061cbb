package coop.grappe.supplier.qualification;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.event.Outbox;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
import coop.grappe.platform.web.Preconditions;
import coop.grappe.supplier.registry.SupplierAccess;
import coop.grappe.supplier.registry.Suppliers;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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
import java.time.Instant;
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

/** What a supplier proves, over HTTP. */
@Path("/suppliers/{id}/qualifications")
@Tag(name = "Qualifications", description = "Licences, insurance and attestations of suppliers")
public class QualificationResource {

    /** How many may wait for an answer, so that nobody fills the shelf. */
    private static final int UNDECIDED = 20;

    private final Qualifications qualifications;
    private final QualificationFiles files;
    private final Suppliers suppliers;
    private final SupplierAccess access;
    private final Caller caller;
    private final Preconditions preconditions;
    private final DatabaseClock clock;
    private final Outbox outbox;
    private final Audit audit;

    QualificationResource(
            Qualifications qualifications,
            QualificationFiles files,
            Suppliers suppliers,
            SupplierAccess access,
            Caller caller,
            Preconditions preconditions,
            DatabaseClock clock,
            Outbox outbox,
            Audit audit) {
        this.qualifications = qualifications;
        this.files = files;
        this.suppliers = suppliers;
        this.access = access;
        this.caller = caller;
        this.preconditions = preconditions;
        this.clock = clock;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** Why a document does not count. */
    @Schema(name = "QualificationRefusal", examples = "{\"reason\":\"La licence est au nom d’une autre entreprise.\"}")
    record Refusal(@NotBlank @Size(max = 2000) String reason) {}

    @POST
    @Command
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "submitQualification",
            summary = "Submit a document that proves something",
            description =
                    "For the supplier: PDF, PNG or JPEG, at most 5 MiB. It counts once it is verified, until its last day.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponseSchema(value = QualificationView.class, responseCode = "201", responseDescription = "Created")
    public RestResponse<QualificationView> submit(
            @PathParam("id") @Parameter(example = "CA-QC-NEQ:1199300001") String id,
            @Valid @BeanParam QualificationPlan plan,
            InputStream body)
            throws IOException {
        access.requireOwn(id);
        suppliers.existingLocked(id);
        Instant now = clock.now();
        plan.check(now);
        DocumentFile file = DocumentFile.read(body);
        if (qualifications.undecided(id) >= UNDECIDED) {
            throw new Problem(QualificationProblem.TOO_MANY_UNDECIDED, UNDECIDED);
        }
        Qualification qualification = Qualification.submitted(id, plan, file, caller.login(), now);
        qualifications.persistAndFlush(qualification);
        files.persist(QualificationFile.of(qualification, file));
        audit.record("qualifications.submitted", "qualifications/" + qualification.id(), id);
        return Answers.created(
                path(id, qualification), QualificationView.of(qualification, now), qualification.version());
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listQualifications",
            summary = "List what a supplier proves",
            description = "For the supplier, for the operator and for negotiators.")
    public RestResponse<Page<QualificationView>> list(
            @PathParam("id") @Parameter(example = "CA-QC-NEQ:1199300001") String id,
            @QueryParam("kind") @Parameter(example = "licence-rbq") @Nullable String kind,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo here) {
        access.requireVisible(id);
        suppliers.existing(id);
        Instant now = clock.now();
        return Answers.page(
                Page.of(qualifications.pageOf(id, kind, page), page, Qualification::id)
                        .map(qualification -> QualificationView.of(qualification, now)),
                here);
    }

    @GET
    @Path("/{qualificationId}")
    @Transactional
    @Operation(operationId = "readQualification", summary = "Read what a supplier proves")
    public RestResponse<QualificationView> read(
            @PathParam("id") @Parameter(example = "CA-QC-NEQ:1199300001") String id,
            @PathParam("qualificationId") UUID qualificationId) {
        access.requireVisible(id);
        return answer(qualifications.of(id, qualificationId), clock.now());
    }

    @GET
    @Path("/{qualificationId}/document")
    @Transactional
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(operationId = "downloadQualification", summary = "Download the document that proves it")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response download(
            @PathParam("id") @Parameter(example = "CA-QC-NEQ:1199300001") String id,
            @PathParam("qualificationId") UUID qualificationId) {
        access.requireVisible(id);
        Qualification qualification = qualifications.of(id, qualificationId);
        return Response.ok(files.findById(qualificationId).content())
                .type(qualification.mediaType())
                .header("Content-Disposition", "attachment; filename=\"%s\"".formatted(plain(qualification.name())))
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    @POST
    @Path("/{qualificationId}/verification")
    @Command
    @Operation(
            operationId = "verifyQualification",
            summary = "Verify a document",
            description = "For the operator and for negotiators, before it has expired.")
    public RestResponse<QualificationView> verify(
            @PathParam("id") @Parameter(example = "CA-QC-NEQ:1199300001") String id,
            @PathParam("qualificationId") UUID qualificationId) {
        Qualification qualification = lockedForAuthority(id, qualificationId);
        Instant now = clock.now();
        return decided(qualification, qualification.verify(caller.login(), now), "qualifications.verified", now);
    }

    @POST
    @Path("/{qualificationId}/refusal")
    @Command
    @Operation(
            operationId = "refuseQualification",
            summary = "Refuse a document",
            description =
                    "For the operator and for negotiators, also once it was verified: from then on it does not count.")
    public RestResponse<QualificationView> refuse(
            @PathParam("id") @Parameter(example = "CA-QC-NEQ:1199300001") String id,
            @PathParam("qualificationId") UUID qualificationId,
            @Valid @NotNull Refusal refusal) {
        Qualification qualification = lockedForAuthority(id, qualificationId);
        Instant now = clock.now();
        QualificationEvent refused = qualification.refuse(refusal.reason(), caller.login(), now);
        return decided(qualification, refused, "qualifications.refused", now);
    }

    private Qualification lockedForAuthority(String supplierId, UUID id) {
        access.requireAuthority(supplierId);
        Qualification qualification = qualifications.lockedOf(supplierId, id);
        preconditions.honour(qualification.version());
        return qualification;
    }

    private RestResponse<QualificationView> decided(
            Qualification qualification, QualificationEvent event, String act, Instant now) {
        qualifications.flush();
        outbox.publish(event);
        audit.record(act, "qualifications/" + qualification.id(), qualification.supplierId());
        return answer(qualification, now);
    }

    private static RestResponse<QualificationView> answer(Qualification qualification, Instant now) {
        return Answers.ok(QualificationView.of(qualification, now), qualification.version());
    }

    private static String path(String supplierId, Qualification qualification) {
        return "/suppliers/" + supplierId + "/qualifications/" + qualification.id();
    }

    private static String plain(String name) {
        return name.replaceAll("[^A-Za-z0-9._-]", "_");
    }
}
