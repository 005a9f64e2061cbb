package coop.grappe.member.campaign;

import java.time.Instant;
import java.util.UUID;

/** Told inside the service, in the same transaction: a member has left a campaign that is still collecting. */
public record AdhesionWithdrawn(UUID campaignId, String memberId, Instant at) {}
