package coop.grappe.purchasing.accounting;

import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.ProblemTexts;
import coop.grappe.platform.problem.Violations;
import coop.grappe.platform.web.Answers;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What a member's entries come to. */
@Path("/accounting")
@Tag(name = "Accounting")
public class StatementResource {

    private static final String CSV = "text/csv;charset=UTF-8;qs=0.5";
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    private final Statements statements;
    private final Bookshelf shelf;
    private final Caller caller;

    StatementResource(Statements statements, Bookshelf shelf, Caller caller) {
        this.statements = statements;
        this.shelf = shelf;
        this.caller = caller;
    }

    @GET
    @Path("/trial-balance")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readTrialBalance",
            summary = "Read the trial balance",
            description =
                    "Of all entries, or with `from` and `to` of some days: what every account opened with, moved by and closed"
                            + " with. As JSON or, with `Accept: text/csv`, as CSV.")
    public RestResponse<TrialBalanceView> trialBalance(
            @QueryParam("from") @Nullable LocalDate from, @QueryParam("to") @Nullable LocalDate to) {
        return Answers.ok(balance(from, to));
    }

    @GET
    @Path("/trial-balance")
    @Produces(CSV)
    @Operation(hidden = true)
    public RestResponse<String> trialBalanceCsv(
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @Parameter(hidden = true) @HeaderParam("Accept-Language") @Nullable String language) {
        return RestResponse.ok(StatementCsv.of(balance(from, to), ProblemTexts.language(language)));
    }

    @GET
    @Path("/fiscal-years/{year}/balances")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readPeriodBalances",
            summary = "Read the balances of every period",
            description =
                    "What every account moves by in each month of a fiscal year, and its balance at the month’s end. As JSON or"
                            + " CSV.")
    public RestResponse<PeriodBalancesView> balances(@PathParam("year") int year) {
        return Answers.ok(periods(year));
    }

    @GET
    @Path("/fiscal-years/{year}/balances")
    @Produces(CSV)
    @Operation(hidden = true)
    public RestResponse<String> balancesCsv(
            @PathParam("year") int year,
            @Parameter(hidden = true) @HeaderParam("Accept-Language") @Nullable String language) {
        return RestResponse.ok(StatementCsv.of(periods(year), ProblemTexts.language(language)));
    }

    private TrialBalanceView balance(@Nullable LocalDate from, @Nullable LocalDate to) {
        Books books = books();
        LocalDate first = from == null ? LocalDate.EPOCH : from;
        LocalDate last = to == null ? Statements.LAST_DAY : to;
        new Violations(AccountingProblem.class)
                .check(!first.isAfter(last), "from", "format.dates")
                .throwIfAny();
        return TrialBalanceView.of(from, to, statements.trialBalance(books, first, last));
    }

    private PeriodBalancesView periods(int name) {
        Books books = books();
        new Violations(AccountingProblem.class)
                .check(name >= FIRST_YEAR && name <= LAST_YEAR, "year", "year.unknown")
                .throwIfAny();
        FiscalYear year = books.year(name);
        return PeriodBalancesView.of(
                year,
                statements.trialBalance(books, year.firstDay(), year.lastDay()),
                statements.movements(books.memberId(), year));
    }

    private Books books() {
        caller.require(Role.TREASURER, Role.ACCOUNTING, Role.AUDITOR);
        return shelf.of(caller.organization());
    }

    /** @throws Problem 404 if there is no such account */
    static Account account(Books books, String code) {
        return books.chart().find(code).orElseThrow(Problem::notFound);
    }
}
