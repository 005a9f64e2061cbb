package coop.grappe.purchasing.shipment;

import coop.grappe.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Which orders went in which shipment, for those who charge for it. */
@ApplicationScoped
public class ShippedOrders {

    private final Shipments shipments;
    private final ShipmentLines lines;

    ShippedOrders(Shipments shipments, ShipmentLines lines) {
        this.shipments = shipments;
        this.lines = lines;
    }

    /**
     * Each order once; none until the shipment is closed.
     *
     * @throws Problem 404 if it is not this supplier's
     */
    public List<UUID> of(UUID shipmentId, String supplierId) {
        Shipment shipment = shipments
                .findByIdOptional(shipmentId)
                .filter(found -> found.supplierId().equals(supplierId))
                .orElseThrow(Problem::notFound);
        return lines.of(shipment).stream().map(ShipmentLine::orderId).distinct().toList();
    }
}
