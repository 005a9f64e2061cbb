package coop.grappe.supplier.auction;

import java.util.List;

/**
 * An auction as it stood at one moment.
 *
 * @param ranked all bidders by rank
 */
record AuctionBoard(Auction auction, List<AuctionBidder> ranked) {

    AuctionView as(AuctionReader reader) {
        return AuctionView.of(auction, ranked, reader);
    }
}
