package coop.grappe.purchasing.accounting;

import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.ProblemTexts;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A member's journal, for its treasurer, its accounting system and its auditor. */
@Path("/accounting")
@Tag(name = "Accounting", description = "Each member’s books, as a feed for machines and as files")
public class JournalResource {

    private static final int FILE_BATCH = 500;
    private static final String CSV = "text/csv";
    private static final String CSV_IF_ASKED = CSV + ";qs=0.5";

    private final Journal journal;
    private final ChartOfAccounts chart;
    private final Caller caller;

    JournalResource(Journal journal, ChartOfAccounts chart, Caller caller) {
        this.journal = journal;
        this.chart = chart;
        this.caller = caller;
    }

    @GET
    @Path("/journal")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readJournal",
            summary = "Read the journal as a feed",
            description = "Entries in the order of their numbers. Keep the last number and send it as `after`: what was"
                    + " read once never changes. As JSON or, with `Accept: text/csv`, as CSV.")
    public RestResponse<Page<JournalEntryView>> feed(@Valid @BeanParam PageRequest page, @Context UriInfo here) {
        var entries = journal.after(member(), page.afterNumber(), page.limitPlusOne());
        return Answers.page(
                Page.of(entries, page, JournalEntry::number).map(entry -> JournalEntryView.of(entry, chart)), here);
    }

    @GET
    @Path("/journal")
    @Produces(CSV_IF_ASKED)
    @Operation(hidden = true)
    public RestResponse<String> csv(
            @Valid @BeanParam PageRequest page,
            @Parameter(hidden = true) @HeaderParam("Accept-Language") @Nullable String language,
            @Context UriInfo here) {
        var entries = journal.after(member(), page.afterNumber(), page.limitPlusOne());
        Page<JournalEntry> rows = Page.of(entries, page, JournalEntry::number);
        String text = JournalCsv.of(rows.items(), chart, ProblemTexts.language(language));
        String link = Answers.page(rows, here).getHeaderString("Link");
        var answer = RestResponse.ResponseBuilder.ok(text, CSV + ";charset=UTF-8");
        return link == null ? answer.build() : answer.header("Link", link).build();
    }

    @GET
    @Path("/journal.hledger")
    @Produces("text/plain;charset=UTF-8")
    @Operation(
            operationId = "downloadHledgerJournal",
            summary = "Download the whole journal as an hledger file",
            description = "By date. It passes `hledger check --strict` and `ordereddates`.")
    public RestResponse<StreamingOutput> hledger(
            @Parameter(hidden = true) @HeaderParam("Accept-Language") @Nullable String acceptLanguage) {
        String member = member();
        Locale language = ProblemTexts.language(acceptLanguage);
        HledgerJournal file = new HledgerJournal(chart, language);
        StreamingOutput content = output -> {
            output.write(file.header(member).getBytes(StandardCharsets.UTF_8));
            List<JournalEntry> batch = journal.byDayAfter(member, LocalDate.EPOCH, 0, FILE_BATCH);
            while (!batch.isEmpty()) {
                output.write(file.entries(batch).getBytes(StandardCharsets.UTF_8));
                JournalEntry last = batch.get(batch.size() - 1);
                batch = journal.byDayAfter(member, last.date(), last.number(), FILE_BATCH);
            }
        };
        return RestResponse.ResponseBuilder.ok(content)
                .header("Content-Disposition", "attachment; filename=\"journal.hledger\"")
                .build();
    }

    private String member() {
        caller.require(Role.TREASURER, Role.ACCOUNTING, Role.AUDITOR);
        return caller.organization();
    }
}
