package coop.grappe.supplier.tender;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request to publish.
 *
 * @param auction how lots may be auctioned after the opening; not at all if absent
 */
@Schema(
        examples =
                "{\"procedure\":\"selective\",\"enquiriesUntil\":\"2030-02-15T17:00:00Z\",\"submissionDeadline\":\"2030-03-01T17:00:00Z\",\"auction\":{\"feedback\":\"rank\",\"minimumDecrementPercent\":\"0.5\",\"softCloseWindow\":\"PT2M\",\"extension\":\"PT3M\"}}")
record PublicationPlan(
        @NotNull Procedure procedure,
        @NotNull Instant enquiriesUntil,
        @NotNull Instant submissionDeadline,
        @Valid @Nullable AuctionRules auction) {}
