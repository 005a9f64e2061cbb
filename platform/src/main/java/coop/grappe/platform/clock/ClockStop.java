package coop.grappe.platform.clock;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Stops what the clock does before the rest stops: the database is let go of before the scheduler is, so what would tick meanwhile
 * could only fail.
 */
@ApplicationScoped
class ClockStop {

    void stop(@Observes ShutdownEvent event, Scheduler scheduler) {
        scheduler.pause();
    }
}
