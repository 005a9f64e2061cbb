package coop.grappe.supplier.bid;

import coop.grappe.platform.problem.Problem;
import coop.grappe.supplier.sealing.Sealing;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The documents of a bid over HTTP. */
@Path("/bids/{id}/documents/{hash}")
@Tag(name = "Bids", description = "Sealed offers")
public class BidDocumentResource {

    private final BidAccess access;
    private final SealedDocuments documents;
    private final Sealing sealing;

    BidDocumentResource(BidAccess access, SealedDocuments documents, Sealing sealing) {
        this.access = access;
        this.documents = documents;
        this.sealing = sealing;
    }

    @GET
    @Transactional
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            operationId = "downloadBidDocument",
            summary = "Download a document of a bid",
            description =
                    "After the opening, for the bidder and for the organizer’s negotiator, evaluators and auditor."
                            + " Nobody can before, not even the bidder. The path has its SHA-256 in hexadecimal.")
    @APIResponse(
            responseCode = "200",
            description = "Its bytes, with the media type that the bid says",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response download(@PathParam("id") UUID id, @PathParam("hash") String hash) {
        Bid bid = access.readable(id);
        if (bid.state() == BidState.PENDING) {
            throw new Problem(BidProblem.DOCUMENTS_SEALED);
        }
        BidDocument document = bid.documents().stream()
                .filter(one -> one.sha256().equals(hash))
                .findFirst()
                .orElseThrow(Problem::notFound);
        byte[] bytes = documents
                .read(bid, document, sealing.unsealing(bid.tenderId()))
                .orElseThrow(() -> new Problem(BidProblem.DOCUMENT_CHANGED, document.name()));
        return Response.ok(bytes)
                .type(document.mediaType().word())
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + encoded(document.name()))
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
