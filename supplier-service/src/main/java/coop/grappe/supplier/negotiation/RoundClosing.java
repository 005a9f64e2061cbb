package coop.grappe.supplier.negotiation;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.sealing.NegotiationLeaf;
import coop.grappe.supplier.sealing.TransparencyLog;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.Tenders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** The deadline closes a round: with its tender locked, so that every offer that was in time has been counted. */
@ApplicationScoped
class RoundClosing {

    private final Tenders tenders;
    private final Rounds rounds;
    private final RoundOffers offers;
    private final TransparencyLog log;
    private final DatabaseClock clock;
    private final Audit audit;

    RoundClosing(
            Tenders tenders, Rounds rounds, RoundOffers offers, TransparencyLog log, DatabaseClock clock, Audit audit) {
        this.tenders = tenders;
        this.rounds = rounds;
        this.offers = offers;
        this.log = log;
        this.clock = clock;
        this.audit = audit;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void atDeadline(UUID id) {
        NegotiationRound round = rounds.findById(id);
        Tender tender = tenders.locked(round.tenderId()).orElseThrow();
        rounds.lock(round);
        ifDue(round, tender);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void ifDue(NegotiationRound locked, Tender tender) {
        if (locked.isDue(clock.now())) {
            List<UUID> standing =
                    offers.pendingOf(locked.id()).stream().map(RoundOffer::id).toList();
            locked.close();
            log.append(tender.id(), NegotiationLeaf.roundClosed(log.lock(tender.id()), locked.id(), standing));
            audit.record("rounds.closed", "rounds/" + locked.id(), tender.organizer());
        }
    }
}
