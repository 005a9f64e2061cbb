package coop.grappe.member.ballot;

import coop.grappe.platform.clock.DatabaseClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Looks for ballots whose time is over; each is decided in a transaction of its own. */
@ApplicationScoped
class BallotClock {

    private static final Logger LOG = Logger.getLogger(BallotClock.class);

    private final Ballots ballots;
    private final BallotDecision decision;
    private final DatabaseClock clock;

    BallotClock(Ballots ballots, BallotDecision decision, DatabaseClock clock) {
        this.ballots = ballots;
        this.decision = decision;
        this.clock = clock;
    }

    @Scheduled(every = "{grappe.clock.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        List<UUID> due = QuarkusTransaction.requiringNew().call(() -> ballots.dueAt(clock.now()));
        for (UUID ballot : due) {
            try {
                decision.atDeadline(ballot);
            } catch (RuntimeException e) {
                LOG.errorf(e, "Ballot %s could not be decided; it is tried again", ballot);
            }
        }
    }
}
