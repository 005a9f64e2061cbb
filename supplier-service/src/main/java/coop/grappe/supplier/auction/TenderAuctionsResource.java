package coop.grappe.supplier.auction;

import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The auctions of a tender over HTTP. */
@Path("/tenders/{id}/auctions")
@Tag(name = "Auctions", description = "Bidders go below their own prices, lot by lot")
public class TenderAuctionsResource {

    private final Auctioneer auctioneer;
    private final Auctions auctions;
    private final AuctionBidders bidders;
    private final AuctionAccess access;
    private final TenderAccess tenders;

    TenderAuctionsResource(
            Auctioneer auctioneer,
            Auctions auctions,
            AuctionBidders bidders,
            AuctionAccess access,
            TenderAccess tenders) {
        this.auctioneer = auctioneer;
        this.auctions = auctions;
        this.bidders = bidders;
        this.access = access;
        this.tenders = tenders;
    }

    @POST
    @Command
    @Operation(
            operationId = "openAuction",
            summary = "Auction a lot",
            description =
                    "For the organizer’s negotiator, once the bids are opened, by the rules that were published with the"
                            + " tender. Every supplier whose valid bid offers the lot whole takes part, beginning with what it asked. The"
                            + " tender is not evaluated while an auction runs.")
    public RestResponse<AuctionView> open(@PathParam("id") UUID id, @Valid @NotNull AuctionPlan plan) {
        Tender tender = tenders.lockedForNegotiator(id);
        Auction auction = auctioneer.open(tender, plan);
        return Answers.created("/auctions/" + auction.id(), view(auction, access.reader(id)), auction.version());
    }

    @GET
    @Operation(
            operationId = "listAuctions",
            summary = "List a tender’s auctions",
            description = "For whoever sees the tender; amounts as the feedback that was published allows.")
    public RestResponse<Page<AuctionView>> list(
            @PathParam("id") UUID id, @Valid @BeanParam PageRequest page, @Context UriInfo here) {
        AuctionReader reader = access.reader(id);
        return Answers.page(
                Page.of(auctions.of(id, page), page, Auction::id).map(auction -> view(auction, reader)), here);
    }

    private AuctionView view(Auction auction, AuctionReader reader) {
        return AuctionView.of(auction, bidders.ranked(auction.id()), reader);
    }
}
