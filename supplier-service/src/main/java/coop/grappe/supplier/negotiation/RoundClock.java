package coop.grappe.supplier.negotiation;

import coop.grappe.platform.clock.DatabaseClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Looks for rounds whose deadline has passed; each is closed in a transaction of its own. */
@ApplicationScoped
class RoundClock {

    private static final Logger LOG = Logger.getLogger(RoundClock.class);

    private final Rounds rounds;
    private final RoundClosing closing;
    private final DatabaseClock clock;

    RoundClock(Rounds rounds, RoundClosing closing, DatabaseClock clock) {
        this.rounds = rounds;
        this.closing = closing;
        this.clock = clock;
    }

    @Scheduled(every = "{grappe.clock.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        List<UUID> due = QuarkusTransaction.requiringNew().call(() -> rounds.dueAt(clock.now()));
        for (UUID round : due) {
            try {
                closing.atDeadline(round);
            } catch (RuntimeException e) {
                LOG.errorf(e, "Round %s could not be closed; it is tried again", round);
            }
        }
    }
}
