package coop.grappe.purchasing.shipment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What closed shipments hold. */
@ApplicationScoped
class ShipmentLines implements PanacheRepositoryBase<ShipmentLine, UUID> {

    List<ShipmentLine> of(Shipment shipment) {
        return list("shipmentId = ?1 order by id", shipment.id());
    }

    /** A delivery of a line of an order, which ships once. */
    record Shipped(UUID orderId, UUID itemId, int delivery) {}

    /** What has been taken of these orders by now. */
    Set<Shipped> takenOf(Set<UUID> orderIds) {
        return orderIds.isEmpty()
                ? Set.of()
                : list("orderId in ?1", orderIds).stream()
                        .map(line -> new Shipped(line.orderId(), line.itemId(), line.delivery()))
                        .collect(Collectors.toSet());
    }
}
