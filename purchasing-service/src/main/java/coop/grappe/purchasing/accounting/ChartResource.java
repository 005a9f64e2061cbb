package coop.grappe.purchasing.accounting;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Preconditions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A member's chart of accounts and its posting rules. */
@Path("/accounting")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounting")
public class ChartResource {

    private static final String CSV = "text/csv";
    private static final int CSV_MOST = 500_000;

    private final Bookshelf shelf;
    private final Caller caller;
    private final Preconditions preconditions;
    private final Audit audit;

    ChartResource(Bookshelf shelf, Caller caller, Preconditions preconditions, Audit audit) {
        this.shelf = shelf;
        this.caller = caller;
        this.preconditions = preconditions;
        this.audit = audit;
    }

    @GET
    @Path("/chart")
    @Operation(
            operationId = "readChart",
            summary = "Read the chart of accounts",
            description =
                    "With its posting rules. Until a member has its own it is that of a Québec housing co-operative.")
    public RestResponse<ChartView> read() {
        caller.require(Role.TREASURER, Role.ACCOUNTING, Role.AUDITOR);
        Books books = shelf.of(caller.organization());
        return Answers.ok(ChartView.of(books.chart()), books.version());
    }

    @PUT
    @Path("/chart")
    @Command
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replaceChart",
            summary = "Replace the chart of accounts",
            description =
                    "All accounts and, with `rules`, all posting rules in one go. An account that entries name stays and keeps"
                            + " its type. Everything that is wrong is told at once. Takes `If-Match`.")
    public RestResponse<ChartView> replace(@Valid @NotNull ChartPlan plan) {
        return replace(plan.accounts(), plan.rules());
    }

    @PUT
    @Path("/chart")
    @Command
    @Consumes(CSV)
    @Operation(
            operationId = "importChart",
            summary = "Import the chart of accounts from a CSV file",
            description =
                    "Columns `code,type,fr,en,parent,gifi`, UTF-8, separated by commas or semicolons; the posting rules stay."
                            + " Takes `If-Match`.")
    public RestResponse<ChartView> importCsv(@NotNull @Size(max = CSV_MOST) String text) {
        caller.require(Role.TREASURER);
        return replace(ChartCsv.read(text), null);
    }

    @GET
    @Path("/posting-rules")
    @Operation(
            operationId = "readPostingRules",
            summary = "Read the posting rules",
            description = "Which account each role of an amount is.")
    public RestResponse<PostingRulesPlan> rules() {
        caller.require(Role.TREASURER, Role.ACCOUNTING, Role.AUDITOR);
        Books books = shelf.of(caller.organization());
        return Answers.ok(new PostingRulesPlan(books.chart().rules()), books.version());
    }

    @PUT
    @Path("/posting-rules")
    @Command
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replacePostingRules",
            summary = "Replace the posting rules",
            description =
                    "Every role needs an account without a key. They hold for entries from now on. Takes `If-Match`.")
    public RestResponse<PostingRulesPlan> replaceRules(@Valid @NotNull PostingRulesPlan plan) {
        caller.require(Role.TREASURER);
        Books books = shelf.locked(caller.organization());
        Books changed = replaced(books, books.chart().all(), plan.rules(), "accounting.rules-replaced");
        return Answers.ok(new PostingRulesPlan(changed.chart().rules()), changed.version());
    }

    private RestResponse<ChartView> replace(List<Account> accounts, @Nullable List<PostingRule> rules) {
        caller.require(Role.TREASURER);
        Books books = shelf.locked(caller.organization());
        List<PostingRule> kept = rules == null ? books.chart().rules() : rules;
        Books changed = replaced(books, accounts, kept, "accounting.chart-replaced");
        return Answers.ok(ChartView.of(changed.chart()), changed.version());
    }

    private Books replaced(Books books, List<Account> accounts, List<PostingRule> rules, String act) {
        preconditions.require(books.version());
        ChartCheck.check(accounts, rules, books.chart(), shelf.accountsInUse(books.memberId()));
        shelf.replaceChart(books.with(new ChartOfAccounts(accounts, rules)));
        audit.record(act, "accounting/" + books.memberId(), books.memberId());
        return shelf.of(books.memberId());
    }
}
