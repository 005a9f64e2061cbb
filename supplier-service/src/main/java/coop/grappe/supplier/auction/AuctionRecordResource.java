package coop.grappe.supplier.auction;

import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
import coop.grappe.sealing.TenderLog;
import coop.grappe.supplier.sealing.TransparencyLog;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What was bid in an auction, and what proves it. */
@Path("/auctions/{id}")
@Tag(name = "Auctions")
public class AuctionRecordResource {

    private final AuctionAccess access;
    private final AuctionBids bids;
    private final TransparencyLog log;
    private final Caller caller;

    AuctionRecordResource(AuctionAccess access, AuctionBids bids, TransparencyLog log, Caller caller) {
        this.access = access;
        this.bids = bids;
        this.log = log;
        this.caller = caller;
    }

    /**
     * One bid.
     *
     * @param number its place in the order of all bids of the auction
     * @param alias whose it is
     */
    @Schema(name = "AuctionBidView", examples = """
                {"number":17,"alias":2,"amount":{"amount":"18450.00","currency":"CAD"},"at":"2030-03-05T14:29:10.123456Z"}""")
    record BidView(long number, int alias, Money amount, Instant at) {

        static BidView of(AuctionBid bid) {
            return new BidView(bid.number(), bid.alias(), bid.amount(), bid.at());
        }
    }

    /**
     * The whole log.
     *
     * @param origin its name
     * @param publicKey what its head and its receipts are verified with: name, hash and key
     * @param checkpoint its signed head (C2SP tlog-checkpoint)
     * @param leaves one line of JSON each
     */
    @Schema(name = "AuctionLogView", examples = """
                {"origin":"grappe.coop/auctions/01890a5d-ac96-774b-bcce-b30209000011",
                "publicKey":"grappe.coop/tenders+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "checkpoint":"grappe.coop/auctions/…\\n1\\n…\\n\\n— grappe.coop/tenders …\\n","leaves":["{…}"]}""")
    record LogView(String origin, String publicKey, String checkpoint, List<String> leaves) {}

    @GET
    @Path("/bids")
    @Operation(
            operationId = "listAuctionBids",
            summary = "List the bids of an auction",
            description = "One’s own while it runs; all of them for the organizer, and for everyone once it is over.")
    public RestResponse<Page<BidView>> bids(
            @PathParam("id") UUID id, @Valid @BeanParam PageRequest page, @Context UriInfo here) {
        Auction auction = access.visible(id);
        boolean all = auction.state() != AuctionState.OPEN
                || access.reader(auction.tenderId()).ofOrganizer();
        List<AuctionBid> found = all ? bids.of(id, page) : bids.ownOf(id, caller.organization(), page);
        return Answers.page(Page.of(found, page, AuctionBid::id).map(BidView::of), here);
    }

    @GET
    @Path("/log")
    @Operation(
            operationId = "readAuctionLog",
            summary = "Read an auction’s log",
            description =
                    "Once it is over, for whoever sees the tender. The stand-alone verifier takes this answer as it is.")
    public RestResponse<LogView> log(@PathParam("id") UUID id) {
        if (access.visible(id).state() == AuctionState.OPEN) {
            throw new Problem(AuctionProblem.AUCTION_RUNNING);
        }
        TenderLog found = log.read(id);
        return Answers.ok(new LogView(found.origin(), log.publicKey().toString(), found.checkpoint(), found.leaves()));
    }
}
