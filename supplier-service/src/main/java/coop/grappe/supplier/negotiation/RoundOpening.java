package coop.grappe.supplier.negotiation;

import coop.grappe.platform.audit.Audit;
import coop.grappe.sealing.BidKey;
import coop.grappe.sealing.Commitment;
import coop.grappe.sealing.NegotiationLeaf;
import coop.grappe.supplier.bid.Bid;
import coop.grappe.supplier.bid.BidState;
import coop.grappe.supplier.bid.Bids;
import coop.grappe.supplier.sealing.Sealing;
import coop.grappe.supplier.sealing.TransparencyLog;
import coop.grappe.supplier.tender.Tender;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The moment from which a round’s offers can be read, all at once, and are what the bids offer. */
@ApplicationScoped
class RoundOpening {

    private final RoundOffers offers;
    private final Bids bids;
    private final Sealing sealing;
    private final SealedText texts;
    private final TransparencyLog log;
    private final Audit audit;

    RoundOpening(RoundOffers offers, Bids bids, Sealing sealing, SealedText texts, TransparencyLog log, Audit audit) {
        this.offers = offers;
        this.bids = bids;
        this.sealing = sealing;
        this.texts = texts;
        this.log = log;
        this.audit = audit;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void of(NegotiationRound locked, Tender tender) {
        List<RoundOffer> pending = offers.pendingOf(locked.id());
        Instant now = log.lock(tender.id());
        locked.open(now);
        if (!pending.isEmpty()) {
            BidKey key = sealing.unsealing(locked.id());
            pending.forEach(offer -> open(offer, key, tender));
        }
        List<UUID> readable = pending.stream()
                .filter(offer -> offer.opened().isPresent())
                .map(RoundOffer::id)
                .toList();
        log.append(tender.id(), NegotiationLeaf.roundUnsealed(now, locked.id(), readable));
        audit.record("rounds.opened-offers", "rounds/" + locked.id(), tender.organizer());
    }

    private void open(RoundOffer offer, BidKey key, Tender tender) {
        Bid bid = Objects.requireNonNull(bids.findById(offer.bidId()));
        bids.lock(bid);
        sealing.open(offer.sealed(), offer.context(), key)
                .map(texts::commitment)
                .ifPresentOrElse(opened -> apply(offer, opened, bid), offer::refuseUnreadable);
        audit.record("rounds.offer-opened", "bids/" + bid.id(), tender.organizer(), bid.supplierId());
    }

    private void apply(RoundOffer offer, Commitment opened, Bid bid) {
        RoundOfferContent content = texts.parsed(opened.content(), RoundOfferContent.class);
        if (bid.state() != BidState.VALID || !content.bidId().equals(bid.id())) {
            offer.refuse(content, opened);
            return;
        }
        offer.apply(content, opened);
        if (content.totalDiscounts() == null) {
            bid.negotiate(content.offers());
        } else {
            bid.negotiate(content.offers(), content.totalDiscounts());
        }
    }
}
