package coop.grappe.purchasing.accounting;

import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.Violations;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Fiscal years and their periods. */
@Path("/accounting")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Accounting")
public class PeriodResource {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    private final Bookshelf shelf;
    private final Closing closing;
    private final PeriodActs acts;
    private final Caller caller;

    PeriodResource(Bookshelf shelf, Closing closing, PeriodActs acts, Caller caller) {
        this.shelf = shelf;
        this.closing = closing;
        this.acts = acts;
        this.caller = caller;
    }

    @GET
    @Path("/fiscal-years/{year}")
    @Operation(
            operationId = "readFiscalYear",
            summary = "Read a fiscal year with its periods",
            description =
                    "A year is named after the calendar year in which it ends. Periods are months, open or closed; with every"
                            + " closing and reopening that ever was.")
    public RestResponse<PeriodView> read(@PathParam("year") int year) {
        caller.require(Role.TREASURER, Role.ACCOUNTING, Role.AUDITOR);
        return Answers.ok(view(year));
    }

    @POST
    @Path("/periods/{period}/closing")
    @Command
    @Operation(
            operationId = "closePeriod",
            summary = "Close a period",
            description =
                    "It takes no more entries: what arrives late for it is entered on the first open day and keeps the date of its"
                            + " document. Periods close one after the other once they are over; the last one of a fiscal year closes with the year.")
    public RestResponse<PeriodView> close(
            @Parameter(description = "Year and month", example = "2030-01") @PathParam("period") String period) {
        caller.require(Role.TREASURER);
        YearMonth month = month(period);
        Books books = shelf.locked(caller.organization());
        closing.close(books, month, caller.login());
        return Answers.ok(view(books.yearOf(month.atDay(1)).name()));
    }

    @POST
    @Path("/periods/{period}/reopening")
    @Command
    @Operation(
            operationId = "reopenPeriod",
            summary = "Reopen the last closed period",
            description = "With a reason, which stays on record. Not once its fiscal year is closed.")
    public RestResponse<PeriodView> reopen(
            @Parameter(description = "Year and month", example = "2030-01") @PathParam("period") String period,
            @Valid @NotNull ReasonPlan plan) {
        caller.require(Role.TREASURER);
        YearMonth month = month(period);
        Books books = shelf.locked(caller.organization());
        closing.reopen(books, month, caller.login(), plan.reason());
        return Answers.ok(view(books.yearOf(month.atDay(1)).name()));
    }

    @POST
    @Path("/fiscal-years/{year}/closing")
    @Command
    @Operation(
            operationId = "closeFiscalYear",
            summary = "Close a fiscal year",
            description =
                    "Closes its open periods and carries income and expense to equity, by an entry of its last day. For good.")
    public RestResponse<PeriodView> closeYear(@PathParam("year") int year) {
        caller.require(Role.TREASURER);
        requireYear(year);
        Books books = shelf.locked(caller.organization());
        closing.close(books, books.year(year), caller.login());
        return Answers.ok(view(year));
    }

    private PeriodView view(int name) {
        requireYear(name);
        Books books = shelf.of(caller.organization());
        FiscalYear year = books.year(name);
        return PeriodView.of(books, year, acts.of(books.memberId(), year));
    }

    private static void requireYear(int year) {
        new Violations(AccountingProblem.class)
                .check(year >= FIRST_YEAR && year <= LAST_YEAR, "year", "year.unknown")
                .throwIfAny();
    }

    private static YearMonth month(String period) {
        try {
            YearMonth month = YearMonth.parse(period);
            requireYear(month.getYear());
            return month;
        } catch (DateTimeParseException malformed) {
            throw Problem.notFound();
        }
    }
}
