package coop.grappe.purchasing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import coop.grappe.platform.event.DomainEvent;
import coop.grappe.platform.money.Quantity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to contracts. */
public sealed interface ContractEvent extends DomainEvent {

    UUID contractId();

    @Override
    default String topic() {
        return "contracts";
    }

    @Override
    default String key() {
        return contractId().toString();
    }

    /** A contract waits for its signatures. */
    record DrawnUp(UUID contractId, UUID awardId, UUID campaignId, String supplierId, String organizer, int contracts)
            implements ContractEvent {
        @Override
        public String type() {
            return "contracts.drawn-up.v1";
        }
    }

    /**
     * Members may order.
     *
     * @param continues the award that was proposed, if the contract's is a part of it
     * @param otherItems that other awards of the tender decide
     * @param rooms what is left of each item below its ceiling, for those who join late
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Activated(
            UUID contractId,
            UUID awardId,
            @Nullable UUID continues,
            UUID campaignId,
            String supplierId,
            int contracts,
            List<UUID> items,
            List<UUID> otherItems,
            List<Room> rooms,
            Instant activatedAt)
            implements ContractEvent {
        @Override
        public String type() {
            return "contracts.activated.v1";
        }
    }

    /**
     * It was given up before both sides had signed it: its part of the award is to be given to somebody else.
     *
     * @param reason {@code declined} by the supplier, or why the organizer gave it up
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Lapsed(
            UUID contractId,
            UUID awardId,
            @Nullable UUID continues,
            UUID campaignId,
            String supplierId,
            int contracts,
            List<UUID> items,
            List<UUID> otherItems,
            String reason,
            String explanation,
            Instant lapsedAt)
            implements ContractEvent {
        @Override
        public String type() {
            return "contracts.lapsed.v1";
        }
    }

    /** What is left of an item. */
    record Room(UUID itemId, Quantity quantity) {}

    /**
     * A need that came late has its entitlements.
     *
     * @param contractId the contract that gives most of it
     */
    record Joined(UUID contractId, UUID campaignId, String memberId, UUID needId, List<Part> parts)
            implements ContractEvent {
        @Override
        public String type() {
            return "contracts.joined.v1";
        }
    }

    /** How much of a need one contract gives. */
    record Part(UUID contractId, Quantity quantity) {}
}
