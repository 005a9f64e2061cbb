package coop.grappe.supplier.award;

import coop.grappe.platform.clock.DatabaseClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Looks for awards whose standstill is over; each is confirmed in a transaction of its own. */
@ApplicationScoped
class AwardClock {

    private static final Logger LOG = Logger.getLogger(AwardClock.class);

    private final Awards awards;
    private final AwardDecision decision;
    private final DatabaseClock clock;

    AwardClock(Awards awards, AwardDecision decision, DatabaseClock clock) {
        this.awards = awards;
        this.decision = decision;
        this.clock = clock;
    }

    @Scheduled(every = "{grappe.clock.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        List<UUID> due = QuarkusTransaction.requiringNew().call(() -> awards.dueAt(clock.now()));
        for (UUID award : due) {
            try {
                decision.afterStandstill(award);
            } catch (RuntimeException e) {
                LOG.errorf(e, "Award %s could not be confirmed; it is tried again", award);
            }
        }
    }
}
