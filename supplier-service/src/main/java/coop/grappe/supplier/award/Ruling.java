package coop.grappe.supplier.award;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a lot goes, or does not go.
 *
 * @param only whether it goes to that supplier or to nobody; otherwise it goes to anybody else
 */
@Schema(
        name = "ScenarioRuling",
        examples =
                "{\"lotId\":\"01890a5d-ac96-774b-bcce-b30209000005\",\"supplierId\":\"CA-QC-NEQ:1199300001\",\"only\":true}")
public record Ruling(@NotNull UUID lotId, @NotBlank String supplierId, boolean only) {}
