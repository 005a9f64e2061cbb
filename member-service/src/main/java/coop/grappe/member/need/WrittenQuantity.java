package coop.grappe.member.need;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A quantity as people write it.
 *
 * @param unit a code of UN/ECE Rec 20, a word such as {@code m²} or {@code heures}, or {@code caisse} for a whole pack
 */
@Schema(examples = "{\"value\":\"10\",\"unit\":\"caisses\"}")
record WrittenQuantity(
        @NotNull @DecimalMax("1000000000") @Schema(type = SchemaType.STRING, examples = "10")
        BigDecimal value,

        @NotBlank @Size(max = 50) String unit) {}
