package coop.grappe.member.campaign;

import java.util.UUID;

/** Told inside the service, in the same transaction: a campaign will buy nothing. */
public record CampaignEnded(UUID campaignId) {}
