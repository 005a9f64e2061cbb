package coop.grappe.supplier.bid;

import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
import coop.grappe.supplier.admission.Admission;
import coop.grappe.supplier.registry.Standing;
import coop.grappe.supplier.registry.Supplier;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The bids for a tender over HTTP. */
@Path("/tenders/{id}/bids")
@Tag(name = "Bids", description = "Sealed offers")
public class TenderBidsResource {

    private final Bids bids;
    private final BidSubmission submission;
    private final TenderAccess tenders;
    private final Suppliers suppliers;
    private final Admission admission;
    private final Caller caller;
    private final DatabaseClock clock;

    TenderBidsResource(
            Bids bids,
            BidSubmission submission,
            TenderAccess tenders,
            Suppliers suppliers,
            Admission admission,
            Caller caller,
            DatabaseClock clock) {
        this.bids = bids;
        this.submission = submission;
        this.tenders = tenders;
        this.suppliers = suppliers;
        this.admission = admission;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Command
    @Operation(
            operationId = "submitBid",
            summary = "Submit a sealed bid",
            description =
                    "For suppliers that may bid, until the deadline. A further bid with the same number replaces the earlier one; without"
                            + " an alternative it is the primary bid."
                            + " Nobody can read it before the opening; the answer is a receipt to keep.")
    public RestResponse<ReceiptView> submit(@PathParam("id") UUID id, @Valid @NotNull BidPlan plan) {
        Optional<Supplier> supplier = suppliers.locked(caller.organization());
        Tender tender = tenders.held(id);
        PreparedBid prepared = prepared(tender, supplier, plan);
        ReceiptView receipt = submission.submit(tender, caller.organization(), prepared);
        return Answers.created("/bids/" + receipt.bidId(), receipt, 0);
    }

    @POST
    @Path("/validation")
    @Operation(
            operationId = "validateBid",
            summary = "Check a bid without submitting it",
            description = "Says what a submission would be refused for, or what would be sealed. Nothing of it is kept,"
                    + " logged or shown to anyone, and it is no submission.")
    public RestResponse<BidDryRun> validate(@PathParam("id") UUID id, @Valid @NotNull BidPlan plan) {
        Optional<Supplier> supplier = suppliers.findByIdOptional(caller.organization());
        BidContent content = prepared(tenders.visible(id), supplier, plan).content();
        submission.requirePrimary(id, caller.organization(), content.number());
        return Answers.ok(BidDryRun.of(content));
    }

    private PreparedBid prepared(Tender tender, Optional<Supplier> supplier, BidPlan plan) {
        caller.require(Role.SUPPLIER);
        if (supplier.isEmpty()) {
            throw new Problem(BidProblem.NOT_REGISTERED, caller.organization());
        }
        Instant now = clock.now();
        tender.requireSubmitting(now);
        admission.require(tender, supplier.get(), now);
        return plan.checkedAgainst(tender);
    }

    @GET
    @Operation(
            operationId = "listBids",
            summary = "List bids",
            description =
                    "A supplier’s own at any time, without their content until the opening; after it all of them for"
                            + " the organizer’s negotiator, evaluators and auditor, and for who was named to judge them.")
    public RestResponse<Page<BidView>> list(
            @PathParam("id") UUID id, @Valid @BeanParam PageRequest page, @Context UriInfo here) {
        Tender tender = tenders.visible(id);
        if (caller.actsFor(tender.organizer())) {
            caller.require(Role.NEGOTIATOR, Role.EVALUATOR, Role.AUDITOR);
        }
        if (caller.actsFor(tender.organizer()) || tenders.judges(tender)) {
            List<Bid> opened = bids.openedOf(id, page);
            Map<String, Standing> warnings = warnings(tender, opened);
            return answer(opened, bid -> BidView.of(bid, warnings.get(bid.supplierId())), page, here);
        }
        return answer(bids.ownOf(id, caller.organization(), page), BidView::of, page, here);
    }

    /** For the negotiator alone: bids are judged by what they say. */
    private Map<String, Standing> warnings(Tender tender, List<Bid> opened) {
        return caller.actsFor(tender.organizer()) && caller.has(Role.NEGOTIATOR)
                ? suppliers.warnings(opened.stream().map(Bid::supplierId).toList(), clock.now())
                : Map.of();
    }

    private static RestResponse<Page<BidView>> answer(
            List<Bid> found, Function<Bid, BidView> view, PageRequest page, UriInfo here) {
        return Answers.page(Page.of(found, page, Bid::id).map(view), here);
    }
}
