package coop.grappe.member.member;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request to let a federation submit needs.
 *
 * @param campaignId for which campaign; for all of them if absent
 */
@Schema(examples = "{\"organization\":\"CA-QC-NEQ:1165432000\",\"expires\":\"2030-06-30T00:00:00Z\"}")
record RepresentationPlan(
        @NotBlank String organization,
        @Nullable UUID campaignId,
        @NotNull Instant expires) {}
