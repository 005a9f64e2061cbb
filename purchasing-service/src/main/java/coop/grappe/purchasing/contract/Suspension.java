package coop.grappe.purchasing.contract;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why nothing can be ordered for a while, and since when. */
@Schema(name = "ContractSuspension", examples = "{\"reason\":\"Rappel de produit\",\"since\":\"2030-06-01T14:00:00Z\"}")
record Suspension(String reason, Instant since) {}
