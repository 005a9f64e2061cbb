package coop.grappe.purchasing.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import coop.grappe.platform.event.DomainEvent;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to orders. */
public sealed interface OrderEvent extends DomainEvent {

    UUID orderId();

    @Override
    default String topic() {
        return "orders";
    }

    @Override
    default String key() {
        return orderId().toString();
    }

    /** One item of it. */
    record Line(UUID itemId, Quantity quantity, Money amount) {}

    /** What came of one item. */
    record Delivery(UUID itemId, Quantity received, Quantity damaged) {}

    /** The member ordered; perhaps with a day by which it wants to have it. */
    record Placed(
            UUID orderId,
            UUID contractId,
            UUID campaignId,
            String memberId,
            String supplierId,
            List<Line> lines,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            LocalDate deliverBy)
            implements OrderEvent {
        @Override
        public String type() {
            return "orders.placed.v1";
        }
    }

    /** The supplier will deliver by the day that it has promised, or else the one that the member named. */
    record Accepted(
            UUID orderId,
            UUID contractId,
            UUID campaignId,
            String memberId,
            String supplierId,
            List<Line> lines,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            LocalDate deliverBy)
            implements OrderEvent {
        @Override
        public String type() {
            return "orders.accepted.v1";
        }
    }

    /** The supplier will not. */
    record Rejected(
            UUID orderId, UUID contractId, UUID campaignId, String memberId, String supplierId, List<Line> lines)
            implements OrderEvent {
        @Override
        public String type() {
            return "orders.rejected.v1";
        }
    }

    /** The member thought better of it. */
    record Cancelled(
            UUID orderId, UUID contractId, UUID campaignId, String memberId, String supplierId, List<Line> lines)
            implements OrderEvent {
        @Override
        public String type() {
            return "orders.cancelled.v1";
        }
    }

    /** Something arrived. */
    record Received(
            UUID orderId,
            UUID contractId,
            String memberId,
            String supplierId,
            boolean complete,
            List<Delivery> lines,
            UUID receiptId,
            Instant receivedAt)
            implements OrderEvent {
        @Override
        public String type() {
            return "orders.received.v1";
        }
    }
}
