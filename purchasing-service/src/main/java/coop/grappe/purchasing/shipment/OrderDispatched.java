package coop.grappe.purchasing.shipment;

import com.fasterxml.jackson.annotation.JsonInclude;
import coop.grappe.platform.event.DomainEvent;
import coop.grappe.platform.money.Quantity;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something of an order is on its way, with a shipment of many orders. */
record OrderDispatched(
        UUID orderId,
        UUID contractId,
        String memberId,
        String supplierId,
        UUID shipmentId,
        List<Line> lines,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String carrier,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String trackingNumber,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate expectedOn)
        implements DomainEvent {

    /** How much of an item goes to a site. */
    record Line(UUID itemId, UUID siteId, Quantity quantity) {}

    @Override
    public String topic() {
        return "orders";
    }

    @Override
    public String key() {
        return orderId.toString();
    }

    @Override
    public String type() {
        return "orders.dispatched.v1";
    }
}
