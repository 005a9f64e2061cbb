package coop.grappe.supplier.award;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A part of all that is paid, after discounts, that has to go to somebody, or may go there at most.
 *
 * @param of a tag of suppliers, such as {@code social-economy}, or the id of one
 * @param percent from 0 to 100
 */
@Schema(name = "ScenarioShare", examples = "{\"of\":\"social-economy\",\"kind\":\"at-least\",\"percent\":\"30\"}")
public record Share(
        @NotBlank @Size(max = 100) String of,
        @NotNull ShareKind kind,

        @NotNull
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 2)
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(type = SchemaType.STRING, examples = "30")
        BigDecimal percent) {

    private static final int TO_BASIS_POINTS = 2;

    /** Hundredths of a percent. */
    int basisPoints() {
        return percent.movePointRight(TO_BASIS_POINTS).intValueExact();
    }
}
