package coop.grappe.supplier.disclosure;

import java.time.Instant;
import java.util.UUID;

/** What we read of purchasing-service's event. */
record ContractActivated(UUID contractId, UUID campaignId, Instant activatedAt) {}
