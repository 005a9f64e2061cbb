package coop.grappe.supplier.dossier;

import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Page;
import coop.grappe.supplier.tender.FileAnswer;
import coop.grappe.supplier.tender.TenderAccess;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The tender file as it was issued, over HTTP: what its hash in the log is the hash of. */
@Path("/tenders/{id}/editions")
@Tag(name = "Tender file", description = "Everything that is published, with its hashes")
public class EditionResource {

    private final Editions editions;
    private final TenderAccess access;

    EditionResource(Editions editions, TenderAccess access) {
        this.editions = editions;
        this.access = access;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listEditions",
            summary = "List the editions of a tender file",
            description =
                    "All at once, the first that was issued first: with the publication, each amendment and each answer.")
    public RestResponse<Page<EditionView>> list(@PathParam("id") UUID id) {
        access.visible(id);
        return Answers.ok(
                new Page<>(editions.of(id).stream().map(EditionView::of).toList(), null));
    }

    @GET
    @Path("/{number}")
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
            operationId = "downloadEdition",
            summary = "Download an edition of a tender file",
            description =
                    "JSON, to the letter: its SHA-256 is in the tender’s log and in `ETag`, `Digest` and `Repr-Digest`.")
    public Response download(@PathParam("id") UUID id, @PathParam("number") int number, @Context Request request) {
        access.visible(id);
        Edition edition = editions.of(id, number).orElseThrow(Problem::notFound);
        return FileAnswer.of(
                edition.digest(),
                MediaType.APPLICATION_JSON,
                "tender-%s-%d.json".formatted(id, number),
                () -> edition.content().getBytes(StandardCharsets.UTF_8),
                request);
    }
}
