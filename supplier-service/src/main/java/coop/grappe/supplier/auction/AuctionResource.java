package coop.grappe.supplier.auction;

import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Preconditions;
import coop.grappe.supplier.admission.Admission;
import coop.grappe.supplier.registry.Suppliers;
import coop.grappe.supplier.tender.TenderAccess;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** One auction over HTTP. */
@Path("/auctions/{id}")
@Tag(name = "Auctions")
public class AuctionResource {

    private final Auctioneer auctioneer;
    private final Auctions auctions;
    private final AuctionBidders bidders;
    private final AuctionAccess access;
    private final TenderAccess tenders;
    private final Suppliers suppliers;
    private final Admission admission;
    private final DatabaseClock clock;
    private final Caller caller;
    private final Preconditions preconditions;

    AuctionResource(
            Auctioneer auctioneer,
            Auctions auctions,
            AuctionBidders bidders,
            AuctionAccess access,
            TenderAccess tenders,
            Suppliers suppliers,
            Admission admission,
            DatabaseClock clock,
            Caller caller,
            Preconditions preconditions) {
        this.auctioneer = auctioneer;
        this.auctions = auctions;
        this.bidders = bidders;
        this.access = access;
        this.tenders = tenders;
        this.suppliers = suppliers;
        this.admission = admission;
        this.clock = clock;
        this.caller = caller;
        this.preconditions = preconditions;
    }

    @GET
    @Operation(
            operationId = "readAuction",
            summary = "Read how an auction stands",
            description =
                    "For whoever sees the tender. Bidders see their own rank, and the lowest amount if that was published;"
                            + " nobody sees who the others are while it runs.")
    public RestResponse<AuctionView> read(@PathParam("id") UUID id) {
        return answer(access.visible(id));
    }

    @POST
    @Path("/cancellation")
    @Command
    @Operation(
            operationId = "cancelAuction",
            summary = "Give an auction up",
            description =
                    "For the organizer’s negotiator, while it runs. The bids for the lot stand as they were opened, and it"
                            + " can be auctioned again.")
    public RestResponse<AuctionView> cancel(@PathParam("id") UUID id, @Valid @NotNull AuctionCancellation why) {
        Auction auction = auctions.findByIdOptional(id).orElseThrow(Problem::notFound);
        tenders.organizedHeld(auction.tenderId(), Role.NEGOTIATOR);
        auctions.lock(auction);
        preconditions.honour(auction.version());
        auctioneer.cancel(auction, why.reason());
        auctions.flush();
        return answer(auction);
    }

    @POST
    @Path("/bids")
    @Command
    @Operation(
            operationId = "bidInAuction",
            summary = "Go lower in an auction",
            description =
                    "For suppliers that take part, while it runs. The amount is for the whole lot and at least the decrement"
                            + " below one’s own last. All bids have one order; the answer is a receipt to keep.")
    public RestResponse<AuctionReceipt> bid(@PathParam("id") UUID id, @Valid @NotNull AuctionBidPlan plan) {
        if (!bidders.contains(id, caller.organization())) {
            access.visible(id);
            throw new Problem(AuctionProblem.NO_PART, caller.organization());
        }
        caller.require(Role.SUPPLIER);
        admission.require(
                auctions.tenderOf(id), suppliers.held(caller.organization()).orElseThrow(), clock.now());
        return Answers.created("/auctions/" + id + "/bids", auctioneer.bid(id, caller.organization(), plan));
    }

    private RestResponse<AuctionView> answer(Auction auction) {
        AuctionReader reader = access.reader(auction.tenderId());
        return Answers.ok(AuctionView.of(auction, bidders.ranked(auction.id()), reader), auction.version());
    }
}
