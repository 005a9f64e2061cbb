package coop.grappe.supplier.negotiation;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.Violations;
import coop.grappe.supplier.bid.Bid;
import coop.grappe.supplier.bid.BidState;
import coop.grappe.supplier.bid.Bids;
import coop.grappe.supplier.bid.LotPrice;
import coop.grappe.supplier.sealing.TransparencyLog;
import coop.grappe.supplier.tender.Lot;
import coop.grappe.supplier.tender.OngoingNegotiation;
import coop.grappe.supplier.tender.OngoingNegotiations;
import coop.grappe.supplier.tender.Tender;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What negotiator and bidder do with counter-offers. Whoever acts has the tender held; the log is locked before the time is asked for.
 */
@ApplicationScoped
class Bargaining {

    private final CounterOffers counterOffers;
    private final Exchanges exchanges;
    private final Ledger ledger;
    private final Bids bids;
    private final OngoingNegotiations ongoing;
    private final TransparencyLog log;
    private final Caller caller;
    private final Audit audit;

    Bargaining(
            CounterOffers counterOffers,
            Exchanges exchanges,
            Ledger ledger,
            Bids bids,
            OngoingNegotiations ongoing,
            TransparencyLog log,
            Caller caller,
            Audit audit) {
        this.counterOffers = counterOffers;
        this.exchanges = exchanges;
        this.ledger = ledger;
        this.bids = bids;
        this.ongoing = ongoing;
        this.log = log;
        this.caller = caller;
        this.audit = audit;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    CounterOffer make(Bid bid, Tender held, CounterOfferPlan plan) {
        held.requireJudging();
        if (held.rules().rounds() == 0) {
            throw new Problem(NegotiationProblem.NOT_NEGOTIATED);
        }
        ongoing.requireNoneBut(OngoingNegotiation.Kind.COUNTER_OFFER, held.id());
        Instant now = log.lock(held.id());
        Lot lot = plan.checkedAgainst(held, now);
        bids.lock(bid);
        if (bid.state() != BidState.VALID || !bid.isPrimary() || counterOffers.isOpen(bid.id(), lot.id())) {
            throw new Problem(NegotiationProblem.BID_CANNOT_BE_NEGOTIATED);
        }
        CounterOffer made = CounterOffer.made(bid, plan, now);
        requireNotWorse(plan.terms(), bid, lot, held);
        counterOffers.persistAndFlush(made);
        requireWithinWalkAway(made, bid, held, plan.beyondWalkAway(), now);
        say(Message.made(made), made, held, "counter-offers.made", now);
        return made;
    }

    /** The bidder accepts the counter-offer. */
    @Transactional(Transactional.TxType.MANDATORY)
    void accept(CounterOffer locked, Tender held) {
        Instant now = log.lock(held.id());
        locked.accept(now);
        agree(locked, held, now);
        say(Message.agreed(locked, "accepted"), locked, held, "counter-offers.accepted", now);
    }

    /** The negotiator accepts the bidder’s answer. */
    @Transactional(Transactional.TxType.MANDATORY)
    void acceptAnswer(CounterOffer locked, Tender held, @Nullable String beyondWalkAway) {
        Instant now = log.lock(held.id());
        locked.acceptAnswer(now);
        requireWithinWalkAway(locked, bidOf(locked), held, beyondWalkAway, now);
        agree(locked, held, now);
        say(Message.agreed(locked, "answer-accepted"), locked, held, "counter-offers.answer-accepted", now);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void answer(CounterOffer locked, Tender held, AnswerPlan plan) {
        Instant now = log.lock(held.id());
        Lot lot = lotOf(locked, held);
        Violations violations = new Violations(NegotiationProblem.class);
        plan.terms().check(lot, held, violations);
        CounterOfferPlan.checkUntil(plan.until(), "until", held, now, violations);
        violations.throwIfAny();
        locked.answer(plan, now);
        requireNotWorse(plan.terms(), bidOf(locked), lot, held);
        say(Message.answered(locked), locked, held, "counter-offers.answered", now);
    }

    /** The bidder declines the counter-offer. */
    @Transactional(Transactional.TxType.MANDATORY)
    void decline(CounterOffer locked, Tender held) {
        Instant now = log.lock(held.id());
        locked.decline(now);
        say(Message.ended(locked, "declined"), locked, held, "counter-offers.declined", now);
    }

    /** The negotiator declines the bidder’s answer. */
    @Transactional(Transactional.TxType.MANDATORY)
    void declineAnswer(CounterOffer locked, Tender held) {
        Instant now = log.lock(held.id());
        locked.declineAnswer(now);
        say(Message.ended(locked, "answer-declined"), locked, held, "counter-offers.answer-declined", now);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void withdraw(CounterOffer locked, Tender held) {
        Instant now = log.lock(held.id());
        locked.withdraw(now);
        say(Message.ended(locked, "withdrawn"), locked, held, "counter-offers.withdrawn", now);
    }

    private void agree(CounterOffer locked, Tender tender, Instant now) {
        Bid bid = bidOf(locked);
        Lot lot = lotOf(locked, tender);
        Money before = LotPrice.of(bid.offers(), lot, tender).orElseThrow();
        bid.negotiate(locked.standing().offers(bid, lot, tender));
        Money less = before.minus(LotPrice.of(bid.offers(), lot, tender).orElseThrow());
        ledger.persist(LedgerEntry.agreement(tender, locked, less, caller.login(), now));
    }

    private static void requireNotWorse(Terms terms, Bid bid, Lot lot, Tender tender) {
        Money present = LotPrice.of(bid.offers(), lot, tender)
                .orElseThrow(() -> new Problem(NegotiationProblem.BID_CANNOT_BE_NEGOTIATED));
        Money asked = terms.costOf(bid, lot, tender);
        new Violations(NegotiationProblem.class)
                .check(
                        asked.compareTo(present) <= 0,
                        "terms",
                        "offer.worse",
                        lot.title().fr(),
                        lot.title().en(),
                        asked.toString(),
                        present.toString())
                .throwIfAny();
    }

    /** What is promised or accepted beyond the walk-away takes a reason, which the ledger keeps. */
    private void requireWithinWalkAway(
            CounterOffer about, Bid bid, Tender tender, @Nullable String reason, Instant now) {
        Money walkAway =
                ledger.walkAway(tender.organizer(), tender.id(), about.lotId()).orElse(null);
        Money cost = about.standing().costOf(bid, lotOf(about, tender), tender);
        if (walkAway == null || cost.compareTo(walkAway) <= 0) {
            return;
        }
        if (reason == null || reason.isBlank()) {
            throw new Problem(NegotiationProblem.BEYOND_WALK_AWAY, cost.toString(), walkAway.toString())
                    .with("cost", cost)
                    .with("walkAway", walkAway);
        }
        ledger.persist(LedgerEntry.override(tender, about, cost, reason, caller.login(), now));
    }

    private void say(Message message, CounterOffer about, Tender tender, String act, Instant now) {
        exchanges.say(message, about, now);
        audit.record(act, "counter-offers/" + about.id(), tender.organizer(), about.supplierId());
    }

    private Bid bidOf(CounterOffer about) {
        Bid bid = Objects.requireNonNull(bids.findById(about.bidId()));
        bids.lock(bid);
        return bid;
    }

    private static Lot lotOf(CounterOffer about, Tender tender) {
        return tender.lots().stream()
                .filter(lot -> lot.id().equals(about.lotId()))
                .findFirst()
                .orElseThrow();
    }
}
