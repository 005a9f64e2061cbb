package coop.grappe.supplier.bid;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
import coop.grappe.platform.web.Preconditions;
import coop.grappe.supplier.registry.Suppliers;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderAccess;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Bids over HTTP. */
@Path("/")
@Tag(name = "Bids", description = "Sealed offers")
public class BidResource {

    private final Bids bids;
    private final BidSubmission submission;
    private final TenderAccess tenders;
    private final Suppliers suppliers;
    private final Caller caller;
    private final DatabaseClock clock;
    private final Preconditions preconditions;
    private final Audit audit;

    BidResource(
            Bids bids,
            BidSubmission submission,
            TenderAccess tenders,
            Suppliers suppliers,
            Caller caller,
            DatabaseClock clock,
            Preconditions preconditions,
            Audit audit) {
        this.bids = bids;
        this.submission = submission;
        this.tenders = tenders;
        this.suppliers = suppliers;
        this.caller = caller;
        this.clock = clock;
        this.preconditions = preconditions;
        this.audit = audit;
    }

    @POST
    @Path("tenders/{id}/bids")
    @Command
    @Operation(
            operationId = "submitBid",
            summary = "Submit a sealed bid",
            description = "For suppliers that may bid, until the deadline. A further bid replaces the earlier one."
                    + " Nobody can read it before the opening; the answer is a receipt to keep.")
    public RestResponse<ReceiptView> submit(@PathParam("id") UUID id, @Valid @NotNull BidPlan plan) {
        suppliers.locked(caller.organization());
        Tender tender = tenders.held(id);
        caller.require(Role.SUPPLIER);
        if (!suppliers.contains(caller.organization())) {
            throw new Problem(BidProblem.NOT_REGISTERED, caller.organization());
        }
        Instant now = clock.now();
        tender.requireSubmitting(now);
        BidContent content = plan.checkedAgainst(tender);
        Bid bid = submission.submit(tender, caller.organization(), content, now);
        return Answers.created("/bids/" + bid.id(), ReceiptView.of(bid), bid.version());
    }

    @POST
    @Path("bids/{id}/withdrawal")
    @Command
    @Operation(
            operationId = "withdrawBid",
            summary = "Withdraw a bid",
            description = "For the supplier that submitted it, until the deadline.")
    public RestResponse<BidView> withdraw(@PathParam("id") UUID id) {
        Bid bid = bids.findByIdOptional(id).orElseThrow(Problem::notFound);
        caller.requireOrganization(bid.supplierId());
        caller.require(Role.SUPPLIER);
        Tender tender = tenders.held(bid.tenderId());
        bids.lock(bid);
        preconditions.honour(bid.version());
        tender.requireSubmitting(clock.now());
        bid.withdraw();
        bids.flush();
        audit.record("bids.withdrawn", "bids/" + id, bid.supplierId());
        return Answers.ok(BidView.of(bid), bid.version());
    }

    @GET
    @Path("bids/{id}")
    @Operation(
            operationId = "readBid",
            summary = "Read a bid with its receipt",
            description = "One’s own; after the opening also for the organizer’s negotiator, evaluators and auditor.")
    public RestResponse<BidView> read(@PathParam("id") UUID id) {
        Bid bid = bids.findByIdOptional(id).orElseThrow(Problem::notFound);
        if (!caller.actsFor(bid.supplierId())) {
            requireOpenedFor(tenders.visible(bid.tenderId()), bid);
        }
        return Answers.ok(BidView.of(bid), bid.version());
    }

    @GET
    @Path("tenders/{id}/bids")
    @Operation(
            operationId = "listBids",
            summary = "List bids",
            description =
                    "A supplier’s own at any time, without their content until the opening; after it all of them for"
                            + " the organizer’s negotiator, evaluators and auditor.")
    public RestResponse<Page<BidView>> list(
            @PathParam("id") UUID id, @Valid @BeanParam PageRequest page, @Context UriInfo here) {
        Tender tender = tenders.visible(id);
        if (caller.actsFor(tender.organizer())) {
            caller.require(Role.NEGOTIATOR, Role.EVALUATOR, Role.AUDITOR);
            return answer(bids.openedOf(id, page), page, here);
        }
        return answer(bids.ownOf(id, caller.organization(), page), page, here);
    }

    private static RestResponse<Page<BidView>> answer(List<Bid> found, PageRequest page, UriInfo here) {
        return Answers.page(Page.of(found, page, Bid::id).map(BidView::of), here);
    }

    private void requireOpenedFor(Tender tender, Bid bid) {
        caller.requireOrganization(tender.organizer());
        caller.require(Role.NEGOTIATOR, Role.EVALUATOR, Role.AUDITOR);
        if (bid.state() != BidState.VALID && bid.state() != BidState.DISQUALIFIED) {
            throw Problem.notFound();
        }
    }
}
