package coop.grappe.member.campaign;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A unit of an item's own, which no standard knows.
 *
 * @param unit the word that people write for it: {@code rouleau}, {@code palette}
 * @param factor how many base units of the item it is: a decimal or a fraction
 */
@Schema(examples = "{\"unit\":\"palette\",\"factor\":\"480\"}")
public record AcceptedUnit(
        @NotBlank @Size(max = 50) String unit,

        @NotNull @Schema(type = SchemaType.STRING, examples = "480")
        Ratio factor) {}
