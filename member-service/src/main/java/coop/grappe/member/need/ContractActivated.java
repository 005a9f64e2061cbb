package coop.grappe.member.need;

import java.util.List;
import java.util.UUID;

/**
 * What we read of purchasing-service's event.
 *
 * @param contracts how many contracts the award gave in all
 */
record ContractActivated(UUID contractId, UUID awardId, UUID campaignId, int contracts, List<UUID> items) {}
