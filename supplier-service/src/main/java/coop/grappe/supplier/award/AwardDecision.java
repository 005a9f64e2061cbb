package coop.grappe.supplier.award;

import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderEvent;
import coop.grappe.supplier.tender.Tenders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** What moves an award and its tender together, each time with both of them locked, the tender first. */
@ApplicationScoped
class AwardDecision {

    private final Awards awards;
    private final Complaints complaints;
    private final Tenders tenders;
    private final AwardNews news;
    private final DatabaseClock clock;

    AwardDecision(Awards awards, Complaints complaints, Tenders tenders, AwardNews news, DatabaseClock clock) {
        this.awards = awards;
        this.complaints = complaints;
        this.tenders = tenders;
        this.news = news;
        this.clock = clock;
    }

    /** A ballot on an award that was cancelled meanwhile decides nothing any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    void by(BallotDecided ballot) {
        Award award = awards.findByIdOptional(ballot.awardId())
                .orElseThrow(() -> new IllegalArgumentException("There is no award " + ballot.awardId()));
        Tender tender = lock(award);
        if (award.state() != AwardState.PENDING) {
            return;
        }
        if (ballot.isCarried()) {
            award.ratify(ballot.decidedAt(), tender.mandate().standstillPeriod());
            news.record("awards.ratified", award);
        } else {
            cancel(award, tender, ballot.outcome());
        }
    }

    /** The standstill is over; an open complaint keeps the award where it is. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void afterStandstill(UUID awardId) {
        Award award = awards.findByIdOptional(awardId).orElseThrow();
        Tender tender = lock(award);
        Instant now = clock.now();
        if (award.isDue(now) && !complaints.isAnyOpen(award.id())) {
            news.tell(award.confirm(tender, now), award);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void cancel(Award award, Tender tender, String reason) {
        tender.release();
        news.tell(award.cancel(reason), award);
    }

    /** With its tender goes whatever was proposed. */
    @Transactional(Transactional.TxType.MANDATORY)
    void onCancellation(@Observes TenderEvent.Cancelled cancelled) {
        awards.pendingOf(cancelled.tenderId()).ifPresent(award -> {
            awards.lock(award);
            news.tell(award.cancel(cancelled.reason()), award);
        });
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Tender lock(Award award) {
        Tender tender = tenders.locked(award.tenderId()).orElseThrow();
        awards.lock(award);
        return tender;
    }
}
