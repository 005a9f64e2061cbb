package coop.grappe.platform.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Tries waiting events again: each second, and at once when other events were applied. */
@ApplicationScoped
class ParkedEventRetry {

    private static final Logger LOG = Logger.getLogger(ParkedEventRetry.class);
    private static final int BATCH = 200;

    private final ParkedEvents parked;
    private final Inbox inbox;
    private final AtomicBoolean busy = new AtomicBoolean();

    ParkedEventRetry(ParkedEvents parked, Inbox inbox) {
        this.parked = parked;
        this.inbox = inbox;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void soon() {
        if (!busy.compareAndSet(false, true)) {
            return;
        }
        try {
            boolean progress = true;
            while (progress) {
                progress = false;
                for (long position : parked.due(BATCH)) {
                    progress |= attempt(position);
                }
            }
        } finally {
            busy.set(false);
        }
    }

    /** Tries one parked event; whatever comes of it is noted. */
    boolean attempt(long position) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                var event = parked.take(position);
                event.ifPresent(one -> inbox.applyOnce(List.of(one)));
                return event.isPresent();
            });
        } catch (RuntimeException e) {
            boolean waiting = Failure.isTooEarly(e) || Failure.passes(e) || Failure.isLostRace(e);
            LOG.debugf("The parked event %d is not applicable: %s", (Object) position, Failure.reason(e));
            QuarkusTransaction.requiringNew().run(() -> parked.failedAgain(position, Failure.reason(e), waiting));
            return false;
        }
    }
}
