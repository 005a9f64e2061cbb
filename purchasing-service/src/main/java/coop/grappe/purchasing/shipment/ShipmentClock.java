package coop.grappe.purchasing.shipment;

import coop.grappe.platform.clock.DatabaseClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Looks for shipments whose cut-off has passed; each is closed in a transaction of its own. */
@ApplicationScoped
class ShipmentClock {

    private static final Logger LOG = Logger.getLogger(ShipmentClock.class);

    private final Shipments shipments;
    private final ShipmentClosing closing;
    private final DatabaseClock clock;

    ShipmentClock(Shipments shipments, ShipmentClosing closing, DatabaseClock clock) {
        this.shipments = shipments;
        this.closing = closing;
        this.clock = clock;
    }

    @Scheduled(every = "{grappe.clock.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        List<UUID> due = QuarkusTransaction.requiringNew().call(() -> shipments.dueAt(clock.now()));
        for (UUID shipment : due) {
            try {
                closing.atCutOff(shipment);
            } catch (RuntimeException e) {
                LOG.errorf(e, "Shipment %s could not be closed; it is tried again", shipment);
            }
        }
    }
}
