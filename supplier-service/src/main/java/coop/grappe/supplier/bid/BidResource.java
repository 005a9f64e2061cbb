package coop.grappe.supplier.bid;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Preconditions;
import coop.grappe.sealing.Leaf;
import coop.grappe.supplier.sealing.TransparencyLog;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderAccess;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** One bid over HTTP. */
@Path("/bids/{id}")
@Tag(name = "Bids", description = "Sealed offers")
public class BidResource {

    private final Bids bids;
    private final TenderAccess tenders;
    private final Caller caller;
    private final TransparencyLog log;
    private final Preconditions preconditions;
    private final Audit audit;

    BidResource(
            Bids bids,
            TenderAccess tenders,
            Caller caller,
            TransparencyLog log,
            Preconditions preconditions,
            Audit audit) {
        this.bids = bids;
        this.tenders = tenders;
        this.caller = caller;
        this.log = log;
        this.preconditions = preconditions;
        this.audit = audit;
    }

    @POST
    @Path("/withdrawal")
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
        Instant now = log.lock(tender.id());
        bids.lock(bid);
        preconditions.honour(bid.version());
        tender.requireSubmitting(now);
        bid.withdraw();
        bids.flush();
        log.append(tender.id(), Leaf.withdrawn(now, id));
        audit.record("bids.withdrawn", "bids/" + id, bid.supplierId());
        return Answers.ok(BidView.of(bid), bid.version());
    }

    @GET
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

    private void requireOpenedFor(Tender tender, Bid bid) {
        caller.requireOrganization(tender.organizer());
        caller.require(Role.NEGOTIATOR, Role.EVALUATOR, Role.AUDITOR);
        if (bid.state() != BidState.VALID && bid.state() != BidState.DISQUALIFIED) {
            throw Problem.notFound();
        }
    }
}
