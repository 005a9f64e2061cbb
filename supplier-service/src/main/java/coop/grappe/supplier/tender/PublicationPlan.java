package coop.grappe.supplier.tender;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request to publish. */
@Schema(
        examples =
                "{\"procedure\":\"selective\",\"enquiriesUntil\":\"2030-02-15T17:00:00Z\",\"submissionDeadline\":\"2030-03-01T17:00:00Z\"}")
record PublicationPlan(
        @NotNull Procedure procedure,
        @NotNull Instant enquiriesUntil,
        @NotNull Instant submissionDeadline) {}
