package coop.grappe.purchasing.contract;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import coop.grappe.platform.event.DomainEvent;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to contracts that are in force. */
sealed interface CourseEvent extends DomainEvent {

    UUID contractId();

    @Override
    default String topic() {
        return "contracts";
    }

    @Override
    default String key() {
        return contractId().toString();
    }

    /** Nothing can be ordered for a while. */
    record Suspended(
            UUID contractId, UUID campaignId, String supplierId, String organizer, String reason, Instant suspendedAt)
            implements CourseEvent {
        @Override
        public String type() {
            return "contracts.suspended.v1";
        }
    }

    /** Members may order again. */
    record Resumed(UUID contractId, UUID campaignId, String supplierId, String organizer, Instant resumedAt)
            implements CourseEvent {
        @Override
        public String type() {
            return "contracts.resumed.v1";
        }
    }

    /** One side will end it. */
    record TerminationAnnounced(
            UUID contractId,
            UUID campaignId,
            String supplierId,
            String organizer,
            String by,
            String kind,
            String reason,
            LocalDate lastDay,
            String openOrders,
            Instant announcedAt)
            implements CourseEvent {
        @Override
        public String type() {
            return "contracts.termination-announced.v1";
        }
    }

    /** It goes on after all. */
    record TerminationWithdrawn(
            UUID contractId, UUID campaignId, String supplierId, String organizer, Instant withdrawnAt)
            implements CourseEvent {
        @Override
        public String type() {
            return "contracts.termination-withdrawn.v1";
        }
    }

    /**
     * Ended by one side.
     *
     * @param rooms what nobody who joins late can have any more
     */
    record Terminated(
            UUID contractId,
            UUID campaignId,
            String supplierId,
            String organizer,
            String by,
            String kind,
            String openOrders,
            List<ContractEvent.Room> rooms,
            Instant endedAt)
            implements CourseEvent {
        @Override
        public String type() {
            return "contracts.terminated.v1";
        }
    }

    /**
     * Its last day is over.
     *
     * @param rooms what nobody who joins late can have any more
     */
    record Expired(
            UUID contractId,
            UUID campaignId,
            String supplierId,
            String organizer,
            List<ContractEvent.Room> rooms,
            Instant endedAt)
            implements CourseEvent {
        @Override
        public String type() {
            return "contracts.expired.v1";
        }
    }

    /**
     * Another version of its document is in force.
     *
     * @param rooms by how much what those who join late may have has changed, also down
     * @param lastDay absent if there is none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Amended(
            UUID contractId,
            UUID campaignId,
            String supplierId,
            String organizer,
            UUID amendmentId,
            String kind,
            int version,
            String digest,
            @Nullable LocalDate lastDay,
            List<ContractEvent.Room> rooms,
            Instant amendedAt)
            implements CourseEvent {
        @Override
        public String type() {
            return "contracts.amended.v1";
        }
    }

    /**
     * Prices will follow an index from a day on.
     *
     * @param percent of the old prices, possibly negative
     */
    record PricesRevised(
            UUID contractId,
            UUID campaignId,
            String supplierId,
            String organizer,
            UUID revisionId,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal percent,
            LocalDate effectiveOn,
            Instant announcedAt)
            implements CourseEvent {
        @Override
        public String type() {
            return "contracts.prices-revised.v1";
        }
    }

    /**
     * A price revision that was announced does not take effect.
     *
     * @param outcome {@code contested} or {@code withdrawn}
     */
    record RevisionStopped(
            UUID contractId,
            UUID campaignId,
            String supplierId,
            String organizer,
            UUID revisionId,
            String outcome,
            Instant stoppedAt)
            implements CourseEvent {
        @Override
        public String type() {
            return "contracts.price-revision-stopped.v1";
        }
    }

    /** A member has handed a part of its entitlement to another. */
    record EntitlementTransferred(
            UUID contractId,
            UUID campaignId,
            String supplierId,
            String organizer,
            UUID transferId,
            UUID itemId,
            String fromMemberId,
            String toMemberId,
            Quantity quantity,
            Instant transferredAt)
            implements CourseEvent {
        @Override
        public String type() {
            return "contracts.entitlement-transferred.v1";
        }
    }

    /** At its end, less was ordered than was committed; members owe the supplier for what is missing. */
    record ShortfallDue(
            UUID contractId,
            UUID campaignId,
            String supplierId,
            String organizer,
            UUID shortfallId,
            UUID itemId,
            Quantity minimum,
            Quantity ordered,
            Quantity missing,
            Money cost,
            List<Owed> members,
            Instant dueAt)
            implements CourseEvent {
        @Override
        public String type() {
            return "contracts.shortfall-due.v1";
        }
    }

    /** What one member owes. */
    record Owed(String memberId, Quantity missing, Money amount) {}
}
