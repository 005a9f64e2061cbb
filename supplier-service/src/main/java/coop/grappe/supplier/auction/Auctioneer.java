package coop.grappe.supplier.auction;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.problem.Problem;
import coop.grappe.sealing.AuctionLeaf;
import coop.grappe.sealing.Leaf;
import coop.grappe.supplier.bid.Bids;
import coop.grappe.supplier.sealing.TransparencyLog;
import coop.grappe.supplier.tender.AuctionRules;
import coop.grappe.supplier.tender.Lot;
import coop.grappe.supplier.tender.OngoingNegotiation;
import coop.grappe.supplier.tender.OngoingNegotiations;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** Opens auctions, takes bids, and gives auctions up. Each act is a leaf of the auction's log. */
@ApplicationScoped
class Auctioneer {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Auctions auctions;
    private final AuctionBidders bidders;
    private final AuctionBids auctionBids;
    private final Bids bids;
    private final OngoingNegotiations ongoing;
    private final TransparencyLog log;
    private final DatabaseClock clock;
    private final Audit audit;

    Auctioneer(
            Auctions auctions,
            AuctionBidders bidders,
            AuctionBids auctionBids,
            Bids bids,
            OngoingNegotiations ongoing,
            TransparencyLog log,
            DatabaseClock clock,
            Audit audit) {
        this.auctions = auctions;
        this.bidders = bidders;
        this.auctionBids = auctionBids;
        this.bids = bids;
        this.ongoing = ongoing;
        this.log = log;
        this.clock = clock;
        this.audit = audit;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Auction open(Tender locked, AuctionPlan plan) {
        AuctionRules rules = locked.auctioning().orElseThrow(() -> new Problem(AuctionProblem.NOT_ANNOUNCED));
        ongoing.requireNoneBut(OngoingNegotiation.Kind.AUCTION, locked.id());
        Instant now = clock.now();
        Lot lot = plan.checkedAgainst(locked, now);
        if (auctions.standsFor(locked.id(), lot.id())) {
            throw new Problem(
                    AuctionProblem.ALREADY_AUCTIONED,
                    lot.title().fr(),
                    lot.title().en());
        }
        List<Entrant> entrants = entrants(locked, lot);
        Money lowest =
                entrants.stream().map(Entrant::amount).min(Money::compareTo).orElseThrow();
        Auction auction = Auction.of(locked.id(), plan, rules, lowest, now);
        auctions.persistAndFlush(auction);
        seat(auction, entrants);
        audit.record("auctions.opened", "auctions/" + auction.id(), locked.organizer());
        return auction;
    }

    private List<Entrant> entrants(Tender tender, Lot lot) {
        List<Entrant> entrants = bids.primariesOf(tender).stream()
                .flatMap(bid -> Entrant.of(bid, lot, tender).stream())
                .toList();
        if (entrants.size() < 2) {
            throw new Problem(AuctionProblem.TOO_FEW_BIDDERS, entrants.size());
        }
        return entrants;
    }

    /** Aliases are dealt at random, so that they tell nothing of who it is. */
    private void seat(Auction auction, List<Entrant> entrants) {
        List<Entrant> dealt = new ArrayList<>(entrants);
        Collections.shuffle(dealt, RANDOM);
        List<AuctionLeaf.Start> starts = new ArrayList<>();
        for (int i = 0; i < dealt.size(); i++) {
            AuctionBidder bidder = AuctionBidder.of(auction.id(), dealt.get(i), i + 1);
            bidders.persist(bidder);
            starts.add(new AuctionLeaf.Start(
                    bidder.alias(), bidder.bidId(), bidder.amount().amount(), bidder.since()));
        }
        Instant at = log.beginAuction(auction.id());
        log.append(
                auction.id(),
                AuctionLeaf.opened(
                        at,
                        new AuctionLeaf.Terms(
                                auction.opensAt(),
                                auction.closesAt(),
                                auction.decrement().amount(),
                                auction.rules().softCloseWindow(),
                                auction.rules().extension()),
                        starts));
        anchor(auction);
    }

    /** @throws Problem 403 unless the supplier takes part, 409 or 422 if the bid cannot be taken */
    @Transactional(Transactional.TxType.MANDATORY)
    AuctionReceipt bid(UUID auctionId, String supplierId, AuctionBidPlan plan) {
        Auction auction = auctions.locked(auctionId).orElseThrow(Problem::notFound);
        AuctionBidder bidder =
                bidders.of(auctionId, supplierId).orElseThrow(() -> new Problem(AuctionProblem.NO_PART, supplierId));
        Money amount = plan.checkedAgainst(auction);
        Instant now = log.lock(auctionId);
        long number = auction.bid(now);
        bidder.lower(amount, auction.decrement(), plan.isConfirmed(), now);
        AuctionBid bid = AuctionBid.of(auction, number, bidder, now);
        auctionBids.persist(bid);
        audit.record("auctions.bid", "auctions/" + auctionId, supplierId);
        String receipt = log.append(
                auctionId, AuctionLeaf.bid(now, number, bidder.alias(), amount.amount(), auction.closesAt()));
        return new AuctionReceipt(auctionId, number, amount, now, auction.closesAt(), receipt);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void cancel(Auction locked, String reason) {
        locked.cancel(reason);
        log.append(locked.id(), AuctionLeaf.cancelled(log.lock(locked.id())));
        anchor(locked);
        audit.record("auctions.cancelled", "auctions/" + locked.id());
    }

    /** The tender's log keeps a head of the auction's, so that nobody can write another one later. */
    private void anchor(Auction auction) {
        UUID tenderId = auction.tenderId();
        log.append(tenderId, Leaf.auctioned(log.lock(tenderId), auction.id(), log.checkpoint(auction.id())));
    }

    /** With a tender its auctions come to nothing. */
    void onCancellation(@Observes TenderEvent.Cancelled cancelled) {
        auctions.openOf(cancelled.tenderId()).forEach(auction -> cancel(auction, cancelled.reason()));
    }
}
