package coop.grappe.supplier.bid;

import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Preconditions;
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
    private final BidAccess access;
    private final BidWithdrawal withdrawal;
    private final TenderAccess tenders;
    private final TransparencyLog log;
    private final Preconditions preconditions;

    BidResource(
            Bids bids,
            BidAccess access,
            BidWithdrawal withdrawal,
            TenderAccess tenders,
            TransparencyLog log,
            Preconditions preconditions) {
        this.bids = bids;
        this.access = access;
        this.withdrawal = withdrawal;
        this.tenders = tenders;
        this.log = log;
        this.preconditions = preconditions;
    }

    @POST
    @Path("/withdrawal")
    @Command
    @Operation(
            operationId = "withdrawBid",
            summary = "Withdraw a bid",
            description =
                    "For the supplier that submitted it, until the deadline. With a primary bid its alternatives are"
                            + " withdrawn too.")
    public RestResponse<BidView> withdraw(@PathParam("id") UUID id) {
        Bid bid = access.own(id);
        Tender tender = tenders.held(bid.tenderId());
        Instant now = log.lock(tender.id());
        bids.lock(bid);
        preconditions.honour(bid.version());
        tender.requireSubmitting(now);
        withdrawal.of(bid, now);
        return Answers.ok(BidView.of(bid), bid.version());
    }

    @GET
    @Operation(
            operationId = "readBid",
            summary = "Read a bid with its receipt",
            description = "One’s own; after the opening also for the organizer’s negotiator, evaluators and auditor.")
    public RestResponse<BidView> read(@PathParam("id") UUID id) {
        Bid bid = access.readable(id);
        return Answers.ok(BidView.of(bid), bid.version());
    }
}
