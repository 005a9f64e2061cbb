package coop.grappe.supplier.negotiation;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderAccess;
import coop.grappe.supplier.tender.TenderState;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The negotiator’s ledger over HTTP: for the organizer’s negotiator and auditor, and nobody else while it matters. */
@Path("/tenders/{id}/ledger")
@Tag(name = "Negotiation")
public class LedgerResource {

    private final Ledger ledger;
    private final TenderAccess tenders;
    private final Caller caller;
    private final DatabaseClock clock;
    private final Audit audit;

    LedgerResource(Ledger ledger, TenderAccess tenders, Caller caller, DatabaseClock clock, Audit audit) {
        this.ledger = ledger;
        this.tenders = tenders;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    @GET
    @Operation(
            operationId = "readLedger",
            summary = "Read the negotiator’s targets, walk-aways and concessions",
            description =
                    "For the organizer’s negotiator and auditor; once the award is confirmed also for the members,"
                            + " if the charter says so. Never for suppliers.")
    public RestResponse<LedgerView> read(@PathParam("id") UUID id) {
        Tender tender = readable(id);
        return Answers.ok(LedgerView.of(tender, ledger.of(tender.organizer(), id)));
    }

    @GET
    @Path("/entries")
    @Operation(
            operationId = "listLedgerEntries",
            summary = "List the entries of the ledger",
            description = "For who may read the ledger; every change of a target or a walk-away is one.")
    public RestResponse<Page<LedgerEntryView>> list(
            @PathParam("id") UUID id, @Valid @BeanParam PageRequest page, @Context UriInfo here) {
        Tender tender = readable(id);
        return Answers.page(
                Page.of(ledger.of(tender.organizer(), id, page), page, LedgerEntry::id)
                        .map(LedgerEntryView::of),
                here);
    }

    @POST
    @Path("/entries")
    @Command
    @Operation(
            operationId = "writeLedgerEntry",
            summary = "Write into the ledger",
            description = "For the organizer’s negotiator. What is written stays; a later entry replaces what it says.")
    public RestResponse<LedgerEntryView> write(@PathParam("id") UUID id, @Valid @NotNull LedgerEntryPlan plan) {
        Tender tender = tenders.organizedHeld(id, Role.NEGOTIATOR);
        plan.checkAgainst(tender);
        LedgerEntry entry = LedgerEntry.of(tender, plan, caller.login(), clock.now());
        ledger.persistAndFlush(entry);
        audit.record("ledger.written", "tenders/" + id, tender.organizer());
        return Answers.created("/tenders/" + id + "/ledger/entries", LedgerEntryView.of(entry));
    }

    /** @throws Problem 404 for everybody who may not know that there is one */
    private Tender readable(UUID id) {
        Tender tender = tenders.visible(id);
        if (caller.actsFor(tender.organizer())) {
            caller.require(Role.NEGOTIATOR, Role.AUDITOR);
            return tender;
        }
        boolean told =
                tender.state() == TenderState.COMPLETE && tender.mandate().ledgerForMembers();
        if (!told || !tenders.isOfGroup(tender)) {
            throw Problem.notFound();
        }
        return tender;
    }
}
