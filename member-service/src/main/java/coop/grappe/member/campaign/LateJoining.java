package coop.grappe.member.campaign;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Members may join once contracts are in force, at their prices, until the contracts' ceilings.
 *
 * @param marginPercent how far, in percent of what the members committed, the contracts' ceilings lie above it; more than 0, at most 100
 */
@Embeddable
@Schema(examples = "{\"marginPercent\":\"10\"}")
public record LateJoining(
        @NotNull
        @DecimalMin("0.01")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 2)
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(type = SchemaType.STRING, examples = "10")
        BigDecimal marginPercent) {

    /** The database pads it with zeros; people do not. */
    public LateJoining {
        if (marginPercent != null) {
            BigDecimal exact = marginPercent.stripTrailingZeros();
            marginPercent = exact.scale() < 0 && exact.scale() > -3 ? exact.setScale(0) : exact;
        }
    }
}
