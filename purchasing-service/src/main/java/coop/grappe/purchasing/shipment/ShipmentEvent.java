package coop.grappe.purchasing.shipment;

import com.fasterxml.jackson.annotation.JsonInclude;
import coop.grappe.platform.event.DomainEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to shipments, in the order of their contract; of its orders each member hears on its own. */
sealed interface ShipmentEvent extends DomainEvent {

    UUID contractId();

    @Override
    default String topic() {
        return "contracts";
    }

    @Override
    default String key() {
        return contractId().toString();
    }

    /** A delivery round is planned: what is accepted until the cut-off joins it. */
    record Opened(
            UUID shipmentId,
            UUID contractId,
            UUID campaignId,
            String supplierId,
            String organizer,
            String region,
            Instant cutOff,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            LocalDate wantedUntil)
            implements ShipmentEvent {
        @Override
        public String type() {
            return "shipments.opened.v1";
        }
    }

    /** It is fixed what it holds. */
    record Closed(
            UUID shipmentId,
            UUID contractId,
            UUID campaignId,
            String supplierId,
            String organizer,
            String region,
            int orders,
            Instant closedAt)
            implements ShipmentEvent {
        @Override
        public String type() {
            return "shipments.closed.v1";
        }
    }

    /** It does not take place; its orders wait for another. */
    record Cancelled(
            UUID shipmentId, UUID contractId, UUID campaignId, String supplierId, String organizer, String region)
            implements ShipmentEvent {
        @Override
        public String type() {
            return "shipments.cancelled.v1";
        }
    }

    /** It is on its way. */
    record Dispatched(
            UUID shipmentId,
            UUID contractId,
            UUID campaignId,
            String supplierId,
            String organizer,
            String region,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String carrier,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String trackingNumber,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            LocalDate expectedOn,

            Instant dispatchedAt)
            implements ShipmentEvent {
        @Override
        public String type() {
            return "shipments.dispatched.v1";
        }
    }

    /** All of it has been delivered, its supplier or the organizer says. */
    record Delivered(
            UUID shipmentId,
            UUID contractId,
            UUID campaignId,
            String supplierId,
            String organizer,
            String region,
            Instant deliveredAt)
            implements ShipmentEvent {
        @Override
        public String type() {
            return "shipments.delivered.v1";
        }
    }
}
