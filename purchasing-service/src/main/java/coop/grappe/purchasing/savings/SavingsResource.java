package coop.grappe.purchasing.savings;

import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.clock.QuebecDay;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.ProblemTexts;
import coop.grappe.platform.web.Answers;
import coop.grappe.purchasing.contract.Contract;
import coop.grappe.purchasing.contract.Contracts;
import coop.grappe.purchasing.contract.Entitlements;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The savings report over HTTP: as data, as a spreadsheet, on paper. */
@Path("/savings-reports")
@Tag(name = "Savings", description = "What buying together saved")
public class SavingsResource {

    private static final String CSV = "text/csv";
    private static final String PDF = "application/pdf";

    private final SavingsLedger ledger;
    private final SavingsPrinter printer;
    private final Contracts contracts;
    private final Entitlements entitlements;
    private final Caller caller;
    private final DatabaseClock clock;

    SavingsResource(
            SavingsLedger ledger,
            SavingsPrinter printer,
            Contracts contracts,
            Entitlements entitlements,
            Caller caller,
            DatabaseClock clock) {
        this.ledger = ledger;
        this.printer = printer;
        this.contracts = contracts;
        this.entitlements = entitlements;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/{campaignId}")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            operationId = "readSavingsReport",
            summary = "Read what a campaign saved",
            description =
                    "Promised at the award, agreed by contract, realised on what was received and invoiced. Everyone who takes part sees"
                            + " the totals; a member also its own lines, the organizer’s negotiator and auditor all lines."
                            + " With `Accept: text/csv` or `application/pdf`, as at the paths that end so.")
    public RestResponse<SavingsReport> read(@PathParam("campaignId") UUID campaignId) {
        return Answers.ok(visible(campaignId));
    }

    @GET
    @Path("/{campaignId}")
    @Produces(CSV + ";qs=0.5")
    @Transactional
    @Operation(hidden = true)
    public RestResponse<String> readAsCsv(
            @PathParam("campaignId") UUID campaignId,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        return csv(campaignId, language);
    }

    @GET
    @Path("/{campaignId}")
    @Produces(PDF + ";qs=0.4")
    @Operation(hidden = true)
    public RestResponse<byte[]> readAsPdf(
            @PathParam("campaignId") UUID campaignId,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        return pdf(campaignId, language);
    }

    @GET
    @Path("/{campaignId}.csv")
    @Produces(CSV)
    @Transactional
    @Operation(
            operationId = "downloadSavingsCsv",
            summary = "Download what a campaign saved as CSV",
            description =
                    "A row per member and item, then one per need that is not counted, with the reason; in French or English, as"
                            + " `Accept-Language` asks.")
    public RestResponse<String> csv(
            @PathParam("campaignId") UUID campaignId,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        Locale language = ProblemTexts.language(acceptLanguage);
        String text = new SavingsCsv(language).of(visible(campaignId));
        return answer(text, CSV + ";charset=UTF-8", campaignId, "csv", "attachment", language);
    }

    @GET
    @Path("/{campaignId}.pdf")
    @Produces(PDF)
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Operation(
            operationId = "printSavingsReport",
            summary = "Read what a campaign saved as PDF",
            description =
                    "For a general assembly: one page with the result and a chart, then tables; in French or English, as"
                            + " `Accept-Language` asks.")
    public RestResponse<byte[]> pdf(
            @PathParam("campaignId") UUID campaignId,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        Locale language = ProblemTexts.language(acceptLanguage);
        SavingsReport report = QuarkusTransaction.joiningExisting().call(() -> visible(campaignId));
        byte[] paper = printer.pdf(report, QuebecDay.of(clock.now()), language);
        return answer(paper, PDF, campaignId, "pdf", "inline", language);
    }

    private static <T> RestResponse<T> answer(
            T content, String type, UUID campaignId, String ending, String disposition, Locale language) {
        String name =
                "%s; filename=\"savings-%s-%s.%s\"".formatted(disposition, campaignId, language.getLanguage(), ending);
        return RestResponse.ResponseBuilder.ok(content, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, name)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    private SavingsReport visible(UUID campaignId) {
        List<Contract> ofCampaign = contracts.ofCampaign(campaignId);
        if (ofCampaign.isEmpty()) {
            throw Problem.notFound();
        }
        if (caller.actsFor(ofCampaign.get(0).organizer())) {
            caller.require(Role.NEGOTIATOR, Role.AUDITOR);
            return ledger.report(campaignId, ofCampaign);
        }
        boolean takesPart =
                ofCampaign.stream().anyMatch(contract -> entitlements.has(contract.id(), caller.organization()));
        if (!takesPart) {
            throw Problem.notFound();
        }
        return ledger.report(campaignId, ofCampaign).forMember(caller.organization());
    }
}
