package coop.grappe.purchasing.contract;

import coop.grappe.platform.event.DomainEvent;
import coop.grappe.platform.money.Quantity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

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
     * @param rooms what is left of each item below its ceiling, for those who join late
     */
    record Activated(
            UUID contractId,
            UUID awardId,
            UUID campaignId,
            String supplierId,
            int contracts,
            List<UUID> items,
            List<Room> rooms,
            Instant activatedAt)
            implements ContractEvent {
        @Override
        public String type() {
            return "contracts.activated.v1";
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
