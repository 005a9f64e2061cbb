package coop.grappe.purchasing.shipment;

import coop.grappe.purchasing.contract.ContractLine;
import coop.grappe.purchasing.contract.Contracts;
import coop.grappe.purchasing.contract.Entitlements;
import coop.grappe.purchasing.order.OrderDelivery;
import coop.grappe.purchasing.order.OrderLine;
import coop.grappe.purchasing.order.PurchaseOrder;
import coop.grappe.purchasing.order.PurchaseOrders;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a shipment holds: what it would hold if it were closed now, as long as it is planned. */
@ApplicationScoped
class Loading {

    private final ShipmentLines lines;
    private final PurchaseOrders orders;
    private final Contracts contracts;
    private final Entitlements entitlements;

    Loading(ShipmentLines lines, PurchaseOrders orders, Contracts contracts, Entitlements entitlements) {
        this.lines = lines;
        this.orders = orders;
        this.contracts = contracts;
        this.entitlements = entitlements;
    }

    List<ShipmentLine> of(Shipment shipment, Instant now) {
        return shipment.isPlanned()
                ? load(shipment, orders.toShip(shipment.contractId(), shipment.acceptedUntil(now)))
                : lines.of(shipment);
    }

    /** What the shipment takes of these orders: what goes to its region by its days and has not been taken by another. */
    List<ShipmentLine> load(Shipment shipment, List<PurchaseOrder> accepted) {
        Set<ShipmentLines.Shipped> taken =
                lines.takenOf(accepted.stream().map(PurchaseOrder::id).collect(Collectors.toSet()));
        Map<String, String> members = entitlements.memberNames(shipment.contractId());
        Map<UUID, BigDecimal> packs = contracts.findById(shipment.contractId()).lines().stream()
                .collect(Collectors.toMap(ContractLine::itemId, ContractLine::packSize));
        List<ShipmentLine> loaded = new ArrayList<>();
        for (PurchaseOrder order : accepted) {
            String member = members.getOrDefault(order.memberId(), order.memberId());
            for (OrderLine line : order.lines()) {
                loaded.addAll(
                        load(shipment, order, member, line, Objects.requireNonNull(packs.get(line.itemId())), taken));
            }
        }
        return loaded;
    }

    private static List<ShipmentLine> load(
            Shipment shipment,
            PurchaseOrder order,
            String member,
            OrderLine line,
            BigDecimal packSize,
            Set<ShipmentLines.Shipped> taken) {
        List<ShipmentLine> loaded = new ArrayList<>();
        List<OrderDelivery> deliveries = line.deliveries();
        for (int i = 0; i < deliveries.size(); i++) {
            OrderDelivery delivery = deliveries.get(i);
            boolean fits = delivery.siteRegion().equals(shipment.region()) && shipment.takes(delivery.wantedBy());
            if (fits && !taken.contains(new ShipmentLines.Shipped(order.id(), line.itemId(), i + 1))) {
                loaded.add(ShipmentLine.of(shipment, order, member, line, delivery, i + 1, packSize));
            }
        }
        return loaded;
    }
}
