package coop.grappe.purchasing.accounting;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Preconditions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** How a member keeps its books. */
@Path("/accounting/settings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Accounting")
public class SettingsResource {

    private final Bookshelf shelf;
    private final Journal journal;
    private final Calendar calendar;
    private final Caller caller;
    private final Preconditions preconditions;
    private final Audit audit;

    SettingsResource(
            Bookshelf shelf,
            Journal journal,
            Calendar calendar,
            Caller caller,
            Preconditions preconditions,
            Audit audit) {
        this.shelf = shelf;
        this.journal = journal;
        this.calendar = calendar;
        this.caller = caller;
        this.preconditions = preconditions;
        this.audit = audit;
    }

    @GET
    @Operation(
            operationId = "readAccountingSettings",
            summary = "Read the accounting settings",
            description =
                    "Until a member has its own: a fiscal year from January, accrual, landed costs in the cost of the lines.")
    public RestResponse<AccountingSettings> read() {
        caller.require(Role.TREASURER, Role.ACCOUNTING, Role.AUDITOR);
        Books books = shelf.of(caller.organization());
        return Answers.ok(books.settings(), books.version());
    }

    @PUT
    @Command
    @Operation(
            operationId = "changeAccountingSettings",
            summary = "Change the accounting settings",
            description =
                    "The fiscal year cannot begin in another month once a period has been closed; accrual is switched before the"
                            + " first entry of the present month. Takes `If-Match`.")
    public RestResponse<AccountingSettings> change(@Valid @NotNull AccountingSettings plan) {
        caller.require(Role.TREASURER);
        Books books = shelf.locked(caller.organization());
        preconditions.require(books.version());
        if (plan.fiscalYearStart() != books.settings().fiscalYearStart() && books.closedThrough() != null) {
            throw new Problem(AccountingProblem.YEAR_START_FIXED);
        }
        if (!plan.accrual().equals(books.settings().accrual())) {
            requireEmptyMonth(books);
        }
        shelf.save(books.with(plan));
        audit.record("accounting.settings-changed", "accounting/" + books.memberId(), books.memberId());
        return Answers.ok(plan, books.version() + 1);
    }

    private void requireEmptyMonth(Books books) {
        YearMonth month = YearMonth.from(books.entryDay(calendar.today()));
        if (journal.hasEntries(books.memberId(), month.atDay(1), month.atEndOfMonth())) {
            throw new Problem(AccountingProblem.PERIOD_HAS_ENTRIES, month.toString());
        }
    }
}
