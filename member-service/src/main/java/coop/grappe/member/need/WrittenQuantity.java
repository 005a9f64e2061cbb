package coop.grappe.member.need;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.persistence.Embeddable;
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
 * @param unit a code of UN/ECE Rec 20, a word such as {@code m²} or {@code heures}, {@code caisse} for a whole pack, or one of the
 *     item's own units
 */
@Embeddable
@Schema(examples = "{\"value\":\"10\",\"unit\":\"caisses\"}")
public record WrittenQuantity(
        @NotNull
        @DecimalMax("1000000000")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(type = SchemaType.STRING, examples = "10")
        BigDecimal value,

        @NotBlank @Size(max = 50) String unit) {}
