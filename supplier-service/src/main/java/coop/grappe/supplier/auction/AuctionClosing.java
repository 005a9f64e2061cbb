package coop.grappe.supplier.auction;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.sealing.AuctionLeaf;
import coop.grappe.sealing.Leaf;
import coop.grappe.supplier.bid.Bid;
import coop.grappe.supplier.bid.BidState;
import coop.grappe.supplier.bid.Bids;
import coop.grappe.supplier.bid.Improvement;
import coop.grappe.supplier.sealing.TransparencyLog;
import coop.grappe.supplier.tender.Lot;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderItem;
import coop.grappe.supplier.tender.Tenders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** The end of an auction: what bidders have come down to becomes what their bids offer for the lot. */
@ApplicationScoped
class AuctionClosing {

    private final Tenders tenders;
    private final Auctions auctions;
    private final AuctionBidders bidders;
    private final Bids bids;
    private final TransparencyLog log;
    private final DatabaseClock clock;
    private final Audit audit;

    AuctionClosing(
            Tenders tenders,
            Auctions auctions,
            AuctionBidders bidders,
            Bids bids,
            TransparencyLog log,
            DatabaseClock clock,
            Audit audit) {
        this.tenders = tenders;
        this.auctions = auctions;
        this.bidders = bidders;
        this.bids = bids;
        this.log = log;
        this.clock = clock;
        this.audit = audit;
    }

    /** The tender is locked first, as it always is. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void ifDue(UUID id) {
        Auction auction = auctions.findById(id);
        Tender tender = tenders.locked(auction.tenderId()).orElseThrow();
        auctions.lock(auction);
        if (auction.isDue(clock.now())) {
            close(auction, tender);
        }
    }

    private void close(Auction auction, Tender tender) {
        auction.close();
        List<AuctionBidder> ranked = bidders.ranked(auction.id());
        improve(ranked, auction, tender);
        log.append(
                auction.id(),
                AuctionLeaf.closed(
                        log.lock(auction.id()),
                        ranked.stream().map(AuctionBidder::alias).toList()));
        log.append(tender.id(), Leaf.auctioned(log.lock(tender.id()), auction.id(), log.checkpoint(auction.id())));
        audit.record("auctions.closed", "auctions/" + auction.id(), tender.organizer());
    }

    private void improve(List<AuctionBidder> ranked, Auction auction, Tender tender) {
        Lot lot = tender.lots().stream()
                .filter(one -> one.id().equals(auction.lotId()))
                .findFirst()
                .orElseThrow();
        List<TenderItem> items = lot.itemsOf(tender);
        for (AuctionBidder bidder : ranked) {
            Bid bid = bids.findById(bidder.bidId());
            if (bidder.hasImproved() && bid.state() == BidState.VALID) {
                bid.negotiate(Improvement.to(bidder.amount(), bid.offers(), items));
            }
        }
    }
}
