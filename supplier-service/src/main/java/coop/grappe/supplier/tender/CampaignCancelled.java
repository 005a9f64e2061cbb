package coop.grappe.supplier.tender;

import java.util.UUID;

/** What we read of member-service's event. */
record CampaignCancelled(UUID campaignId, String reason) {}
