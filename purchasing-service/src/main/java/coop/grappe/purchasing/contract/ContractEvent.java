package coop.grappe.purchasing.contract;

import coop.grappe.platform.event.DomainEvent;
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

    /** Members may order. */
    record Activated(
            UUID contractId,
            UUID awardId,
            UUID campaignId,
            String supplierId,
            int contracts,
            List<UUID> items,
            Instant activatedAt)
            implements ContractEvent {
        @Override
        public String type() {
            return "contracts.activated.v1";
        }
    }
}
