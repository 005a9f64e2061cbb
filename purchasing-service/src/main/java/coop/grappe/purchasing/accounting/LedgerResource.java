package coop.grappe.purchasing.accounting;

import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.problem.ProblemTexts;
import coop.grappe.platform.problem.Violations;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The general ledger: one account, entry by entry, by day. */
@Path("/accounting/accounts/{code}/ledger")
@Tag(name = "Accounting")
public class LedgerResource {

    private final Entries entries;
    private final Statements statements;
    private final Bookshelf shelf;
    private final Caller caller;

    LedgerResource(Entries entries, Statements statements, Bookshelf shelf, Caller caller) {
        this.entries = entries;
        this.statements = statements;
        this.shelf = shelf;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readLedger",
            summary = "Read the general ledger of an account",
            description =
                    "Its entries by day, each with the balance after it; the cursor is a day and a number. As JSON or, with"
                            + " `Accept: text/csv`, as CSV.")
    public RestResponse<Page<LedgerLine>> read(
            @PathParam("code") String code,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo here) {
        return Answers.page(page(code, from, to, page), here);
    }

    @GET
    @Produces("text/csv;charset=UTF-8;qs=0.5")
    @Operation(hidden = true)
    public RestResponse<String> csv(
            @PathParam("code") String code,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @Valid @BeanParam PageRequest page,
            @Parameter(hidden = true) @HeaderParam("Accept-Language") @Nullable String language,
            @Context UriInfo here) {
        Page<LedgerLine> lines = page(code, from, to, page);
        var answer = RestResponse.ResponseBuilder.ok(StatementCsv.of(lines.items(), ProblemTexts.language(language)));
        String link = Answers.page(lines, here).getHeaderString("Link");
        return link == null ? answer.build() : answer.header("Link", link).build();
    }

    private Page<LedgerLine> page(String code, @Nullable LocalDate from, @Nullable LocalDate to, PageRequest page) {
        caller.require(Role.TREASURER, Role.ACCOUNTING, Role.AUDITOR);
        Books books = shelf.of(caller.organization());
        StatementResource.account(books, code);
        Cursor start = page.afterText().isEmpty() ? Cursor.before(from) : Cursor.parse(page.afterText());
        EntryFilter filter = new EntryFilter(Map.of(), null, code, from, to, 0, Long.MAX_VALUE);
        List<JournalEntry> found =
                entries.byDay(books.memberId(), filter, start.day(), start.number(), page.limitPlusOne());
        Money opening = statements.balanceUpTo(books.memberId(), code, start.day(), start.number());
        return Page.of(LedgerLine.of(code, opening, found), page, line -> line.date() + "/" + line.number());
    }

    private record Cursor(LocalDate day, long number) {

        static Cursor before(@Nullable LocalDate from) {
            return new Cursor(from == null ? LocalDate.EPOCH : from, 0);
        }

        static Cursor parse(String text) {
            String[] parts = text.split("/", -1);
            try {
                return new Cursor(LocalDate.parse(parts[0]), Long.parseLong(parts[parts.length - 1]));
            } catch (DateTimeParseException | NumberFormatException malformed) {
                throw new Violations(PageRequest.class)
                        .check(false, "after", "cursor.unknown")
                        .refusal();
            }
        }
    }
}
