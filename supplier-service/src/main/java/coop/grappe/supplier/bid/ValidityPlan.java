package coop.grappe.supplier.bid;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A supplier's promise to stay bound longer. */
@Schema(examples = "{\"validUntil\":\"2030-09-30T00:00:00Z\"}")
record ValidityPlan(@NotNull Instant validUntil) {}
