package coop.grappe.member.campaign;

import java.util.UUID;

/** What this feature reads of supplier-service's events. */
final class TenderEvents {

    private TenderEvents() {}

    record Published(UUID tenderId, UUID campaignId) {}

    record Ended(UUID tenderId, UUID campaignId, String reason) {}

    record AwardCancelled(UUID awardId, UUID campaignId, String reason) {}
}
