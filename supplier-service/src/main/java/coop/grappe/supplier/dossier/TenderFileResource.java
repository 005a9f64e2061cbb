package coop.grappe.supplier.dossier;

import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.ProblemTexts;
import coop.grappe.supplier.tender.FileAnswer;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderAccess;
import jakarta.transaction.Transactional;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The tender file for people, over HTTP. */
@Path("/tenders/{id}/file")
@Tag(name = "Tender file", description = "Everything that is published, with its hashes")
public class TenderFileResource {

    private static final String PDF = "application/pdf";

    private final Editions editions;
    private final FileIssuing issuing;
    private final FilePrinter printer;
    private final TenderAccess access;

    TenderFileResource(Editions editions, FileIssuing issuing, FilePrinter printer, TenderAccess access) {
        this.editions = editions;
        this.issuing = issuing;
        this.printer = printer;
        this.access = access;
    }

    @GET
    @Transactional
    @Produces(PDF)
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
        Tender tender = access.visible(id);
        Locale language = ProblemTexts.language(acceptLanguage);
        Optional<Edition> edition = number == null
                ? editions.latestOf(id)
                : Optional.of(editions.of(id, number).orElseThrow(Problem::notFound));
        return edition.map(issued -> issued(issued, language, request))
                .orElseGet(() -> answer(printer.pdf(issuing.draft(tender), "", language), id, language)
                        .build());
    }

    private Response issued(Edition edition, Locale language, Request request) {
        EntityTag tag = new EntityTag(edition.digest() + "-" + language.getLanguage());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                    .build();
        }
        TenderFile file = edition.file();
        byte[] pdf = printer.pdf(file, edition.digest(), language);
        return answer(pdf, file.tenderId(), language).tag(tag).build();
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
