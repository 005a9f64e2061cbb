package coop.grappe.purchasing.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import coop.grappe.platform.event.DomainEvent;
import coop.grappe.platform.money.Quantity;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to changes of orders that were placed; they are numbered within their order. */
sealed interface OrderChangeEvent extends DomainEvent {

    UUID orderId();

    @Override
    default String topic() {
        return "orders";
    }

    @Override
    default String key() {
        return orderId().toString();
    }

    /** How much of an item is wanted instead; 0 for none. */
    record Line(UUID itemId, Quantity quantity) {}

    /** The member would like a change; the supplier answers it. */
    record Requested(
            UUID orderId,
            UUID contractId,
            UUID campaignId,
            String memberId,
            String supplierId,
            int change,
            List<Line> lines,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String reason)
            implements OrderChangeEvent {
        @Override
        public String type() {
            return "orders.change-requested.v1";
        }
    }

    /** The order is another one now: these are all its lines. */
    record Changed(
            UUID orderId,
            UUID contractId,
            UUID campaignId,
            String memberId,
            String supplierId,
            int change,
            List<OrderEvent.Line> lines,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            LocalDate deliverBy)
            implements OrderChangeEvent {
        @Override
        public String type() {
            return "orders.changed.v1";
        }
    }

    /** The supplier does not want the change. */
    record Rejected(
            UUID orderId,
            UUID contractId,
            UUID campaignId,
            String memberId,
            String supplierId,
            int change,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String reason)
            implements OrderChangeEvent {
        @Override
        public String type() {
            return "orders.change-rejected.v1";
        }
    }

    /** The member thought better of the change, or has cancelled the order. */
    record Withdrawn(UUID orderId, UUID contractId, UUID campaignId, String memberId, String supplierId, int change)
            implements OrderChangeEvent {
        @Override
        public String type() {
            return "orders.change-withdrawn.v1";
        }
    }
}
