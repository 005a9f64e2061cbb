package coop.grappe.supplier.bid;

import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.supplier.tender.Tenders;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Looks for tenders whose deadline has passed; each is closed in a transaction of its own. */
@ApplicationScoped
class TenderClock {

    private static final Logger LOG = Logger.getLogger(TenderClock.class);

    private final Tenders tenders;
    private final TenderClosing closing;
    private final DatabaseClock clock;

    TenderClock(Tenders tenders, TenderClosing closing, DatabaseClock clock) {
        this.tenders = tenders;
        this.closing = closing;
        this.clock = clock;
    }

    @Scheduled(every = "{grappe.clock.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        List<UUID> due = QuarkusTransaction.requiringNew().call(() -> tenders.dueAt(clock.now()));
        for (UUID tender : due) {
            try {
                closing.atDeadline(tender);
            } catch (RuntimeException e) {
                LOG.errorf(e, "Tender %s could not be closed; it is tried again", tender);
            }
        }
    }
}
