package coop.grappe.supplier.dossier;

import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.ProblemTexts;
import coop.grappe.supplier.tender.FileAnswer;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderAccess;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The tender file for people, over HTTP. */
@Path("/tenders/{id}/file")
@Tag(name = "Tender file", description = "Everything that is published, with its hashes")
public class TenderFileResource {

    private static final String PDF = "application/pdf";

    private final Editions editions;
    private final FileIssuing issuing;
    private final PrintedFiles printed;
    private final TenderAccess access;

    TenderFileResource(Editions editions, FileIssuing issuing, PrintedFiles printed, TenderAccess access) {
        this.editions = editions;
        this.issuing = issuing;
        this.printed = printed;
        this.access = access;
    }

    @GET
    @Produces(PDF)
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Operation(
            operationId = "printTenderFile",
            summary = "Read the tender file as PDF",
            description =
                    "In French or English, as `Accept-Language` asks: lots and volumes, criteria, rules, documents with their hashes,"
                            + " questions and answers, amendments. The latest edition unless another one is named; before publication, for"
                            + " the organizer, a draft.")
    public Response print(
            @PathParam("id") UUID id,
            @QueryParam("edition") @Nullable @Parameter(example = "1") Integer number,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage,
            @Context Request request) {
        Locale language = ProblemTexts.language(acceptLanguage);
        Found found = QuarkusTransaction.joiningExisting().call(() -> found(id, number));
        EntityTag tag = new EntityTag(found.digest() + "-" + language.getLanguage());
        Response.ResponseBuilder unchanged = found.isDraft() ? null : request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                    .build();
        }
        Response.ResponseBuilder answer = answer(found.printed(printed, language), id, language);
        return (found.isDraft() ? answer : answer.tag(tag)).build();
    }

    /**
     * What is to be printed, read before the printing so that no transaction waits for it.
     *
     * @param digest empty for a draft
     */
    private record Found(String digest, Supplier<TenderFile> file) {

        boolean isDraft() {
            return digest.isEmpty();
        }

        byte[] printed(PrintedFiles files, Locale language) {
            return isDraft() ? files.draft(file.get(), language) : files.pdf(digest, language, file);
        }
    }

    private Found found(UUID id, @Nullable Integer number) {
        Tender tender = access.visible(id);
        Optional<Edition> edition = number == null
                ? editions.latestOf(id)
                : Optional.of(editions.of(id, number).orElseThrow(Problem::notFound));
        if (edition.isEmpty()) {
            TenderFile draft = issuing.draft(tender);
            return new Found("", () -> draft);
        }
        return new Found(edition.get().digest(), edition.get()::file);
    }

    private static Response.ResponseBuilder answer(byte[] pdf, UUID id, Locale language) {
        return FileAnswer.digested(pdf)
                .type(PDF)
                .language(language)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"tender-%s-%s.pdf\"".formatted(id, language.getLanguage()));
    }
}
