package coop.grappe.purchasing.shipment;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.event.Outbox;
import coop.grappe.platform.problem.Problem;
import coop.grappe.purchasing.order.PurchaseOrder;
import coop.grappe.purchasing.order.PurchaseOrders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Closes shipments: those orders that join are locked, in the order of their ids, and can be changed no more. Shipments are locked before
 * orders.
 */
@ApplicationScoped
class ShipmentClosing {

    private final Shipments shipments;
    private final ShipmentLines lines;
    private final Loading loading;
    private final PurchaseOrders orders;
    private final DatabaseClock clock;
    private final Outbox outbox;
    private final Audit audit;

    ShipmentClosing(
            Shipments shipments,
            ShipmentLines lines,
            Loading loading,
            PurchaseOrders orders,
            DatabaseClock clock,
            Outbox outbox,
            Audit audit) {
        this.shipments = shipments;
        this.lines = lines;
        this.loading = loading;
        this.orders = orders;
        this.clock = clock;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** Closes a locked shipment. @throws Problem 409 if nothing joins it, or it is not planned any more */
    void close(Shipment shipment, Instant now) {
        if (shipment.isPlanned() && !load(shipment, now)) {
            throw new Problem(ShipmentProblem.SHIPMENT_EMPTY, shipment.region());
        }
        outbox.publish(shipment.close(ordersOf(shipment).size(), now));
        record(shipment, "shipments.closed");
    }

    /** At the cut-off; a shipment that nothing joins is cancelled. */
    @Transactional
    void atCutOff(UUID id) {
        Shipment shipment = shipments.locked(id);
        Instant now = clock.now();
        if (!shipment.isPlanned() || shipment.cutOff().isAfter(now)) {
            return;
        }
        if (load(shipment, now)) {
            outbox.publish(shipment.close(ordersOf(shipment).size(), now));
            record(shipment, "shipments.closed");
        } else {
            outbox.publish(shipment.cancel());
            record(shipment, "shipments.cancelled");
        }
    }

    /** Whether there is anything to ship. */
    private boolean load(Shipment shipment, Instant now) {
        List<PurchaseOrder> accepted = orders.lockedToShip(shipment.contractId(), shipment.acceptedUntil(now));
        List<ShipmentLine> loaded = loading.load(shipment, accepted);
        lines.persist(loaded);
        Set<UUID> joined = loaded.stream().map(ShipmentLine::orderId).collect(Collectors.toSet());
        accepted.stream().filter(order -> joined.contains(order.id())).forEach(PurchaseOrder::ship);
        lines.flush();
        return !loaded.isEmpty();
    }

    private Set<UUID> ordersOf(Shipment shipment) {
        return lines.of(shipment).stream().map(ShipmentLine::orderId).collect(Collectors.toSet());
    }

    private void record(Shipment shipment, String act) {
        audit.record(act, "shipments/" + shipment.id(), shipment.supplierId(), shipment.organizer());
    }
}
