package coop.grappe.supplier.negotiation;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.identity.Ids;
import coop.grappe.sealing.Commitment;
import coop.grappe.sealing.NegotiationLeaf;
import coop.grappe.supplier.bid.Bid;
import coop.grappe.supplier.sealing.SealContext;
import coop.grappe.supplier.sealing.SealedBid;
import coop.grappe.supplier.sealing.Sealing;
import coop.grappe.supplier.sealing.TransparencyLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A bidder offers better terms: sealed for the round’s key, with the log locked from before the time is asked for. */
@ApplicationScoped
class RoundOfferSubmission {

    private final RoundOffers offers;
    private final Sealing sealing;
    private final SealedText texts;
    private final TransparencyLog log;
    private final Audit audit;

    RoundOfferSubmission(RoundOffers offers, Sealing sealing, SealedText texts, TransparencyLog log, Audit audit) {
        this.offers = offers;
        this.sealing = sealing;
        this.texts = texts;
        this.log = log;
        this.audit = audit;
    }

    /** @param round of a tender that is held */
    @Transactional(Transactional.TxType.MANDATORY)
    RoundReceipt submit(NegotiationRound round, Bid bid, RoundOfferContent content) {
        Commitment commitment = texts.commitmentTo(content);
        UUID id = Ids.next();
        SealedBid sealed = sealing.seal(texts.bytes(commitment), new SealContext(round.id(), id, bid.supplierId()));
        Instant now = log.lock(round.tenderId());
        round.requireOffering(now);
        UUID replaced = supersede(round, bid);
        RoundOffer offer = RoundOffer.submitted(id, round.id(), bid, sealed, commitment.hash(), now);
        offers.persistAndFlush(offer);
        audit.record("rounds.offered", "rounds/" + round.id(), bid.supplierId());
        String receipt = log.append(
                round.tenderId(),
                NegotiationLeaf.offerSubmitted(
                        now, round.id(), id, bid.id(), sealed.digest(), commitment.hash(), replaced));
        return RoundReceipt.of(offer, receipt);
    }

    private @Nullable UUID supersede(NegotiationRound round, Bid bid) {
        RoundOffer earlier = offers.pendingOf(round.id(), bid.id()).orElse(null);
        if (earlier == null) {
            return null;
        }
        earlier.supersede();
        offers.flush();
        return earlier.id();
    }
}
