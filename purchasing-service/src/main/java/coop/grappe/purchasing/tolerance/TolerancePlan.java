package coop.grappe.purchasing.tolerance;

import com.fasterxml.jackson.annotation.JsonFormat;
import coop.grappe.platform.money.Money;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a member wants to let pass from a day on.
 *
 * @param quantityPercent how much more than it kept may be invoiced of an item
 * @param pricePercent how far a line’s amount may be from the order’s prices, up or down
 * @param chargesPercent how much freight and fees that nobody agreed on may come to, of the goods
 * @param excessPercent how much more than was ordered is accepted on arrival without asking
 * @param perLine the most that a difference may come to on one line; null for no such limit
 * @param inTotal the most that all differences of an invoice may come to; null for no such limit
 */
@Schema(examples = """
                {"from":"2030-03-01","quantityPercent":"2","pricePercent":"0.5","chargesPercent":"0","excessPercent":"5",
                "perLine":{"amount":"5.00","currency":"CAD"},"inTotal":{"amount":"10.00","currency":"CAD"}}""")
record TolerancePlan(
        @NotNull LocalDate from,

        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 4)
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(type = SchemaType.STRING, examples = "2")
        BigDecimal quantityPercent,

        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 4)
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(type = SchemaType.STRING, examples = "0.5")
        BigDecimal pricePercent,

        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 4)
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(type = SchemaType.STRING, examples = "0")
        BigDecimal chargesPercent,

        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 4)
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(type = SchemaType.STRING, examples = "5")
        BigDecimal excessPercent,

        @Nullable Money perLine,
        @Nullable Money inTotal) {

    TolerancePlan {
        quantityPercent = Objects.requireNonNullElse(quantityPercent, BigDecimal.ZERO);
        pricePercent = Objects.requireNonNullElse(pricePercent, BigDecimal.ZERO);
        chargesPercent = Objects.requireNonNullElse(chargesPercent, BigDecimal.ZERO);
        excessPercent = Objects.requireNonNullElse(excessPercent, BigDecimal.ZERO);
    }
}
