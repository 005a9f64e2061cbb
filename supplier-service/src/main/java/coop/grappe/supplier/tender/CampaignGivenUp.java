package coop.grappe.supplier.tender;

import java.util.UUID;

/** Told inside the service, in the same transaction: nothing more is bought by a tender of which parts are in force. */
public record CampaignGivenUp(UUID tenderId, String reason) {}
