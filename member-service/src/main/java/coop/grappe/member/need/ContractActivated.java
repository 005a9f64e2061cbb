package coop.grappe.member.need;

import coop.grappe.platform.money.Quantity;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What we read of purchasing-service's event.
 *
 * @param contracts how many contracts the award gave in all
 * @param rooms what the contract has left below its ceilings; absent in events from before members could join late
 */
record ContractActivated(
        UUID contractId, UUID awardId, UUID campaignId, int contracts, List<UUID> items, List<LeftOver> rooms) {

    ContractActivated {
        rooms = Objects.requireNonNullElse(rooms, List.of());
    }

    /** How much of an item is left. */
    record LeftOver(UUID itemId, Quantity quantity) {}
}
