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
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A member's journal, for its treasurer, its accounting system and its auditor. */
@Path("/accounting")
@Tag(name = "Accounting", description = "Each member’s books, as a feed for machines and as files")
public class JournalResource {

    private static final String CSV = "text/csv";
    private static final String CSV_IF_ASKED = CSV + ";qs=0.5";

    private final Entries entries;
    private final Exports exports;
    private final Bookshelf shelf;
    private final Caller caller;

    JournalResource(Entries entries, Exports exports, Bookshelf shelf, Caller caller) {
        this.entries = entries;
        this.exports = exports;
        this.shelf = shelf;
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
        String member = member();
        ChartOfAccounts chart = shelf.of(member).chart();
        var found = entries.after(member, page.afterNumber(), page.limitPlusOne());
        return Answers.page(
                Page.of(found, page, JournalEntry::number).map(entry -> JournalEntryView.of(entry, chart)), here);
    }

    @GET
    @Path("/journal")
    @Produces(CSV_IF_ASKED)
    @Operation(hidden = true)
    public RestResponse<String> csv(
            @Valid @BeanParam PageRequest page,
            @Parameter(hidden = true) @HeaderParam("Accept-Language") @Nullable String language,
            @Context UriInfo here) {
        String member = member();
        var found = entries.after(member, page.afterNumber(), page.limitPlusOne());
        Page<JournalEntry> rows = Page.of(found, page, JournalEntry::number);
        JournalCsv file =
                new JournalCsv(new FileTerms(shelf.of(member), ProblemTexts.language(language), null, null, List.of()));
        String text = file.head() + rows.items().stream().map(file::entry).collect(Collectors.joining());
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
    public RestResponse<StreamingOutput> hledger(@BeanParam ExportQuery query) {
        Exports.File file = exports.prepare(member(), FileFormat.HLEDGER, query);
        StreamingOutput content = output -> exports.write(file, output);
        return RestResponse.ResponseBuilder.ok(content)
                .header("Content-Disposition", "attachment; filename=\"journal.hledger\"")
                .build();
    }

    private String member() {
        caller.require(Role.TREASURER, Role.ACCOUNTING, Role.AUDITOR);
        return caller.organization();
    }
}
