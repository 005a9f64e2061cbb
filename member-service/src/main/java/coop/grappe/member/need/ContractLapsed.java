package coop.grappe.member.need;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What we read of purchasing-service's event: a contract was given up before both sides had signed it.
 *
 * @param contracts how many contracts its award gave in all
 * @param items what it was to give
 * @param otherItems that other awards of the tender decide
 */
record ContractLapsed(
        UUID contractId,
        UUID awardId,
        @Nullable UUID continues,
        UUID campaignId,
        int contracts,
        List<UUID> items,
        List<UUID> otherItems) {}
