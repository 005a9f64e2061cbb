package coop.grappe.supplier.award;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How many suppliers share a lot.
 *
 * @param atLeast no limit if absent
 * @param atMost 1 keeps the lot whole; no limit if absent
 */
@Schema(
        name = "ScenarioLotWinners",
        examples = "{\"lotId\":\"01890a5d-ac96-774b-bcce-b30209000005\",\"atLeast\":2,\"atMost\":3}")
public record LotWinners(
        @NotNull UUID lotId,
        @Nullable @Min(1) @Max(1000) Integer atLeast,
        @Nullable @Min(1) @Max(1000) Integer atMost) {}
