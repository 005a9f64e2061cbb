package coop.grappe.member.campaign;

import java.util.List;
import java.util.UUID;

/**
 * Told inside the service, in the same transaction: an award, or a part of one, came to nothing.
 *
 * @param lost the items that nobody will deliver; none if somebody else is looked for
 */
public record AwardFallen(UUID awardId, UUID campaignId, String reason, List<UUID> lost) {}
