package coop.grappe.supplier.disclosure;

import java.util.UUID;

/** What we read of purchasing-service's event. */
record ContractDrawnUp(UUID contractId, UUID awardId, UUID campaignId, String supplierId) {}
