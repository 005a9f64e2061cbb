package coop.grappe.supplier.negotiation;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.problem.Problem;
import coop.grappe.sealing.NegotiationLeaf;
import coop.grappe.supplier.bid.Bid;
import coop.grappe.supplier.bid.Bids;
import coop.grappe.supplier.sealing.Sealing;
import coop.grappe.supplier.sealing.SealingKey;
import coop.grappe.supplier.sealing.TransparencyLog;
import coop.grappe.supplier.tender.Lot;
import coop.grappe.supplier.tender.OngoingNegotiations;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Opens rounds, each with a key pair of its own, and gives them up. */
@ApplicationScoped
class RoundKeeper {

    private final Rounds rounds;
    private final RoundOffers offers;
    private final Bids bids;
    private final OngoingNegotiations ongoing;
    private final Sealing sealing;
    private final TransparencyLog log;
    private final DatabaseClock clock;
    private final Audit audit;

    RoundKeeper(
            Rounds rounds,
            RoundOffers offers,
            Bids bids,
            OngoingNegotiations ongoing,
            Sealing sealing,
            TransparencyLog log,
            DatabaseClock clock,
            Audit audit) {
        this.rounds = rounds;
        this.offers = offers;
        this.bids = bids;
        this.ongoing = ongoing;
        this.sealing = sealing;
        this.log = log;
        this.clock = clock;
        this.audit = audit;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    NegotiationRound open(Tender locked, RoundPlan plan) {
        locked.requireJudging();
        int published = locked.rules().rounds();
        if (rounds.heldOf(locked.id()) >= published) {
            throw new Problem(NegotiationProblem.NO_MORE_ROUNDS, published).with("rounds", published);
        }
        ongoing.requireNone(locked.id());
        Instant now = clock.now();
        List<Lot> lots = plan.checkedAgainst(locked, now);
        List<Bid> taking = Participants.of(bids.primariesOf(locked), lots, locked, plan.cut());
        if (taking.isEmpty()) {
            throw new Problem(NegotiationProblem.NO_BIDDERS);
        }
        int number = rounds.of(locked.id()).size() + 1;
        NegotiationRound round = NegotiationRound.of(locked, number, plan, lots, taking, now);
        rounds.persistAndFlush(round);
        begin(round, locked);
        audit.record("rounds.opened", "rounds/" + round.id(), locked.organizer());
        return round;
    }

    private void begin(NegotiationRound round, Tender tender) {
        SealingKey key = sealing.newKey(round.id(), tender);
        log.append(
                tender.id(),
                NegotiationLeaf.roundOpened(
                        log.lock(tender.id()),
                        round.id(),
                        new NegotiationLeaf.Terms(round.number(), round.lotIds(), round.bidIds(), round.deadline()),
                        key.publicKeyset(),
                        key.threshold(),
                        tender.mandate().trusteesKeys()));
    }

    /** What was offered stays sealed for ever. */
    @Transactional(Transactional.TxType.MANDATORY)
    void cancel(NegotiationRound locked, String reason) {
        locked.cancel(reason);
        offers.pendingOf(locked.id()).forEach(RoundOffer::lapse);
        UUID tenderId = locked.tenderId();
        log.append(tenderId, NegotiationLeaf.roundCancelled(log.lock(tenderId), locked.id()));
        audit.record("rounds.cancelled", "rounds/" + locked.id());
    }

    /** With a tender its round comes to nothing. */
    void onCancellation(@Observes TenderEvent.Cancelled cancelled) {
        rounds.goingOnOf(cancelled.tenderId()).forEach(round -> {
            rounds.lock(round);
            cancel(round, cancelled.reason());
        });
    }
}
