package coop.grappe.supplier.negotiation;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.supplier.sealing.TransparencyLog;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderEvent;
import coop.grappe.supplier.tender.Tenders;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** How counter-offers end that nobody settles: by the clock, each in a transaction of its own, or with their tender. */
@ApplicationScoped
class CounterOfferEnd {

    private static final Logger LOG = Logger.getLogger(CounterOfferEnd.class);

    private final CounterOffers counterOffers;
    private final Exchanges exchanges;
    private final Tenders tenders;
    private final TransparencyLog log;
    private final DatabaseClock clock;
    private final Audit audit;

    CounterOfferEnd(
            CounterOffers counterOffers,
            Exchanges exchanges,
            Tenders tenders,
            TransparencyLog log,
            DatabaseClock clock,
            Audit audit) {
        this.counterOffers = counterOffers;
        this.exchanges = exchanges;
        this.tenders = tenders;
        this.log = log;
        this.clock = clock;
        this.audit = audit;
    }

    @Scheduled(every = "{grappe.clock.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        List<UUID> due = QuarkusTransaction.requiringNew().call(() -> counterOffers.dueAt(clock.now()));
        for (UUID counterOffer : due) {
            try {
                QuarkusTransaction.requiringNew().run(() -> expire(counterOffer));
            } catch (RuntimeException e) {
                LOG.errorf(e, "Counter-offer %s could not be ended; it is tried again", counterOffer);
            }
        }
    }

    private void expire(UUID id) {
        CounterOffer counterOffer = counterOffers.findById(id);
        Tender tender = tenders.held(counterOffer.tenderId()).orElseThrow();
        counterOffers.lock(counterOffer);
        Instant now = log.lock(tender.id());
        if (counterOffer.isDue(now)) {
            counterOffer.expire(now);
            exchanges.say(Message.ended(counterOffer, "expired"), counterOffer, now);
            audit.record(
                    "counter-offers.expired", "counter-offers/" + id, tender.organizer(), counterOffer.supplierId());
        }
    }

    void onCancellation(@Observes TenderEvent.Cancelled cancelled) {
        counterOffers.openOf(cancelled.tenderId()).forEach(counterOffer -> {
            counterOffers.lock(counterOffer);
            Instant now = log.lock(cancelled.tenderId());
            counterOffer.voided(now);
            exchanges.say(Message.ended(counterOffer, "voided"), counterOffer, now);
            audit.record("counter-offers.voided", "counter-offers/" + counterOffer.id(), counterOffer.supplierId());
        });
    }
}
