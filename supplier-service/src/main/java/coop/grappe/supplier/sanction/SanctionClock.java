package coop.grappe.supplier.sanction;

import coop.grappe.platform.clock.DatabaseClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Looks for suppliers whose time to answer is over; each in a transaction of its own. */
@ApplicationScoped
class SanctionClock {

    private static final Logger LOG = Logger.getLogger(SanctionClock.class);

    private final Sanctions sanctions;
    private final SanctionNews news;
    private final DatabaseClock clock;

    SanctionClock(Sanctions sanctions, SanctionNews news, DatabaseClock clock) {
        this.sanctions = sanctions;
        this.news = news;
        this.clock = clock;
    }

    @Scheduled(every = "{grappe.clock.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        List<UUID> due = QuarkusTransaction.requiringNew().call(() -> sanctions.dueAt(clock.now()));
        for (UUID id : due) {
            try {
                QuarkusTransaction.requiringNew().run(() -> runOut(id));
            } catch (RuntimeException e) {
                LOG.errorf(e, "Sanction %s is looked at again", id);
            }
        }
    }

    private void runOut(UUID id) {
        Sanction sanction = sanctions.locked(id).orElseThrow();
        Instant now = clock.now();
        if (sanction.isDue(now)) {
            news.tell(sanction.runOut(now), sanction);
        }
    }
}
