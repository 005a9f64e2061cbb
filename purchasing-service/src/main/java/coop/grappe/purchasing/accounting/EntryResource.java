package coop.grappe.purchasing.accounting;

import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Entries, from their documents and to them; and those that a treasurer writes. */
@Path("/accounting/entries")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Accounting")
public class EntryResource {

    private final Entries entries;
    private final EntryDesk desk;
    private final Bookshelf shelf;
    private final Caller caller;

    EntryResource(Entries entries, EntryDesk desk, Bookshelf shelf, Caller caller) {
        this.entries = entries;
        this.desk = desk;
        this.shelf = shelf;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listEntries",
            summary = "List journal entries",
            description =
                    "In the order of their numbers; of an invoice, an order, a receipt or another document, of a kind, of an"
                            + " account, between two days.")
    public RestResponse<Page<JournalEntryView>> list(
            @BeanParam EntryQuery query, @Valid @BeanParam PageRequest page, @Context UriInfo here) {
        String member = reader();
        var found = entries.page(member, query.filter(), page.afterNumber(), page.limitPlusOne());
        ChartOfAccounts chart = shelf.of(member).chart();
        return Answers.page(
                Page.of(found, page, JournalEntry::number).map(entry -> JournalEntryView.of(entry, chart)), here);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "readEntry",
            summary = "Read a journal entry",
            description = "With links to the documents behind it.")
    public RestResponse<JournalEntryView> read(@PathParam("id") UUID id) {
        return Answers.ok(view(entry(reader(), id)));
    }

    @POST
    @Command
    @Operation(
            operationId = "writeEntry",
            summary = "Write a journal entry",
            description = "By the treasurer: balanced, dated in an open period, numbered like all others.")
    public RestResponse<JournalEntryView> write(@Valid @NotNull EntryPlan plan) {
        caller.require(Role.TREASURER);
        JournalEntry entry = desk.write(caller.organization(), plan, caller.login());
        return Answers.created("/accounting/entries/" + entry.id(), view(entry));
    }

    @POST
    @Path("/{id}/reversal")
    @Command
    @Operation(
            operationId = "reverseEntry",
            summary = "Reverse a journal entry",
            description = "Enters its contrary, with the reason, in an open period. What was posted stays as it is.")
    public RestResponse<JournalEntryView> reverse(@PathParam("id") UUID id, @Valid @NotNull ReversalPlan plan) {
        JournalEntry entry = entry(caller.organization(), id);
        caller.require(Role.TREASURER);
        JournalEntry reversal = desk.reverse(entry, plan, caller.login());
        return Answers.created("/accounting/entries/" + reversal.id(), view(reversal));
    }

    private String reader() {
        caller.require(Role.TREASURER, Role.ACCOUNTING, Role.AUDITOR);
        return caller.organization();
    }

    private JournalEntry entry(String member, UUID id) {
        return entries.find(member, id).orElseThrow(Problem::notFound);
    }

    private JournalEntryView view(JournalEntry entry) {
        return JournalEntryView.of(entry, shelf.of(entry.memberId()).chart());
    }
}
