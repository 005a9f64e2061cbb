package coop.grappe.supplier.evaluation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request to record points that the committee agreed on. */
@Schema(
        examples =
                "{\"bidId\":\"01890a5d-ac96-774b-bcce-b302099a8057\",\"criterionId\":\"service\",\"points\":75,\"reasons\":\"La garantie ne couvre que les pièces.\"}")
record AgreementPlan(
        @NotNull UUID bidId,
        @NotBlank String criterionId,
        @Min(0) @Max(100) int points,
        @NotBlank @Size(max = 4000) String reasons) {}
