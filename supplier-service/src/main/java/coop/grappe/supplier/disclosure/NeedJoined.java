package coop.grappe.supplier.disclosure;

import java.util.UUID;

/** What we read of member-service's event: who buys too. */
record NeedJoined(UUID campaignId, String memberId, String memberName) {}
