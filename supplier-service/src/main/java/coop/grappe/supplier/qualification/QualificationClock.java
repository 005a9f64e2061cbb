package coop.grappe.supplier.qualification;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.event.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Reminds suppliers of what ends soon: each once, whichever replica is first, in a transaction of its own. */
@ApplicationScoped
class QualificationClock {

    private static final Logger LOG = Logger.getLogger(QualificationClock.class);

    private final Qualifications qualifications;
    private final QualificationConfig config;
    private final DatabaseClock clock;
    private final Outbox outbox;
    private final Audit audit;

    QualificationClock(
            Qualifications qualifications,
            QualificationConfig config,
            DatabaseClock clock,
            Outbox outbox,
            Audit audit) {
        this.qualifications = qualifications;
        this.config = config;
        this.clock = clock;
        this.outbox = outbox;
        this.audit = audit;
    }

    @Scheduled(every = "{grappe.clock.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        List<UUID> expiring = QuarkusTransaction.requiringNew().call(() -> {
            Instant now = clock.now();
            return qualifications.expiring(now, now.plus(config.remindBefore()));
        });
        for (UUID id : expiring) {
            try {
                QuarkusTransaction.requiringNew().run(() -> remind(id));
            } catch (RuntimeException e) {
                LOG.errorf(e, "The reminder of qualification %s is tried again", id);
            }
        }
    }

    private void remind(UUID id) {
        Qualification qualification = qualifications.locked(id).orElseThrow();
        Instant now = clock.now();
        if (qualification.isValid(now) && !qualification.isReminded()) {
            outbox.publish(qualification.remind(now));
            audit.record("qualifications.reminded", "qualifications/" + id, qualification.supplierId());
        }
    }
}
