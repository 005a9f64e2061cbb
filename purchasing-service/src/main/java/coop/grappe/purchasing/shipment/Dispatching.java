package coop.grappe.purchasing.shipment;

import coop.grappe.platform.event.DomainEvent;
import coop.grappe.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tells that a shipment is on its way: its supplier and the organizer of all of it, each member of its own orders. */
@ApplicationScoped
class Dispatching {

    private final ShipmentLines lines;
    private final Outbox outbox;

    Dispatching(ShipmentLines lines, Outbox outbox) {
        this.lines = lines;
        this.outbox = outbox;
    }

    void dispatch(Shipment shipment, DispatchPlan plan, Instant now) {
        List<DomainEvent> notices = new ArrayList<>();
        notices.add(shipment.dispatch(plan, now));
        Map<String, List<ShipmentLine>> byOrder = new TreeMap<>();
        lines.of(shipment)
                .forEach(line -> byOrder.computeIfAbsent(line.orderId().toString(), order -> new ArrayList<>())
                        .add(line));
        byOrder.values().forEach(order -> notices.add(notice(shipment, order)));
        outbox.publishAll(notices.iterator());
    }

    private static OrderDispatched notice(Shipment shipment, List<ShipmentLine> order) {
        ShipmentLine first = order.get(0);
        return new OrderDispatched(
                first.orderId(),
                shipment.contractId(),
                first.memberId(),
                shipment.supplierId(),
                shipment.id(),
                order.stream()
                        .map(line -> new OrderDispatched.Line(line.itemId(), line.siteId(), line.quantity()))
                        .toList(),
                shipment.carrier(),
                shipment.trackingNumber(),
                shipment.expectedOn());
    }
}
