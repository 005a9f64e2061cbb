package coop.grappe.member.need;

import coop.grappe.platform.money.Quantity;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What we read of purchasing-service's event.
 *
 * @param continues the award that was proposed, if the contract's is a part of it
 * @param otherItems that other awards of the tender decide; none in events from before an award could be confirmed in parts
 * @param contracts how many contracts the award gave in all
 * @param rooms what the contract has left below its ceilings; absent in events from before members could join late
 */
record ContractActivated(
        UUID contractId,
        UUID awardId,
        @Nullable UUID continues,
        UUID campaignId,
        int contracts,
        List<UUID> items,
        List<UUID> otherItems,
        List<LeftOver> rooms) {

    ContractActivated {
        otherItems = Objects.requireNonNullElse(otherItems, List.of());
        rooms = Objects.requireNonNullElse(rooms, List.of());
    }

    UUID proposedAward() {
        return continues == null ? awardId : continues;
    }

    /** How much of an item is left. */
    record LeftOver(UUID itemId, Quantity quantity) {}
}
