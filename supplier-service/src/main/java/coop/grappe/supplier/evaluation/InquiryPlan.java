package coop.grappe.supplier.evaluation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request to ask a bidder about its price.
 *
 * @param lotId may be absent if the bid's price is abnormally low in one lot alone
 * @param answerUntil at least as far away as the service is configured to leave
 */
@Schema(
        examples =
                "{\"bidId\":\"01890a5d-ac96-774b-bcce-b30209000006\",\"lotId\":\"01890a5d-ac96-774b-bcce-b30209000005\",\"question\":\"Comment obtenez-vous ce prix?\",\"answerUntil\":\"2030-03-08T17:00:00Z\"}")
record InquiryPlan(
        @NotNull UUID bidId,
        @Nullable UUID lotId,
        @NotBlank @Size(max = 10_000) String question,
        @NotNull Instant answerUntil) {}
