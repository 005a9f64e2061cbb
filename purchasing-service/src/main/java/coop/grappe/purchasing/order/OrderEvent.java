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

    /**
     * What came of one item.
     *
     * @param excess what came beyond what was ordered and is not accepted; null for nothing
     */
    record Delivery(
            UUID itemId,
            Quantity received,
            Quantity damaged,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Quantity excess) {}

    /** A treasurer of the member has to approve the order, so that nobody else hears of it. */
    record ApprovalNeeded(UUID orderId, UUID contractId, UUID campaignId, String memberId, Money amount, int approvals)
            implements OrderEvent {
        @Override
        public String type() {
            return "orders.approval-needed.v1";
        }
    }

    /** The member ordered; perhaps with a day by which it wants to have it. */
    record Placed(
            UUID orderId,
            UUID contractId,
            UUID campaignId,
            String memberId,
            String supplierId,
            List<Line> lines,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            LocalDate deliverBy,

            String number)
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

    /** What the supplier says to one line. */
    record AnsweredLine(
            UUID itemId,
            AnswerKind answer,
            Quantity quantity,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            LocalDate deliverBy,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String reason) {}

    /** The supplier has answered line by line; if a line is changed, the member has to consent. */
    record LinesAnswered(
            UUID orderId,
            UUID contractId,
            UUID campaignId,
            String memberId,
            String supplierId,
            List<AnsweredLine> lines)
            implements OrderEvent {
        @Override
        public String type() {
            return "orders.lines-answered.v1";
        }
    }

    /** The member does not consent to what the supplier would rather do: the supplier has to answer anew. */
    record AnswerDeclined(
            UUID orderId, UUID contractId, UUID campaignId, String memberId, String supplierId, String reason)
            implements OrderEvent {
        @Override
        public String type() {
            return "orders.answer-declined.v1";
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
