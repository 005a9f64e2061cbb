package coop.grappe.purchasing.tolerance;

import com.fasterxml.jackson.annotation.JsonFormat;
import coop.grappe.platform.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A rule of one member about what it lets pass. */
@Schema(examples = """
                {"id":"01890a5d-ac96-774b-bcce-b30209000040","from":"2030-03-01","quantityPercent":"2","pricePercent":"0.5","chargesPercent":"0",
                "excessPercent":"5","perLine":{"amount":"5.00","currency":"CAD"},"inTotal":{"amount":"10.00","currency":"CAD"},
                "login":"tresor@erables","setAt":"2030-02-27T15:00:00Z"}""")
record ToleranceView(
        UUID id,
        LocalDate from,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = SchemaType.STRING)
        BigDecimal quantityPercent,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = SchemaType.STRING)
        BigDecimal pricePercent,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = SchemaType.STRING)
        BigDecimal chargesPercent,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = SchemaType.STRING)
        BigDecimal excessPercent,

        @Nullable Money perLine,
        @Nullable Money inTotal,
        String login,
        Instant setAt) {

    static ToleranceView of(Tolerance tolerance) {
        return new ToleranceView(
                tolerance.id(),
                tolerance.validFrom(),
                plain(tolerance.quantityPercent()),
                plain(tolerance.pricePercent()),
                plain(tolerance.chargesPercent()),
                plain(tolerance.excessPercent()),
                tolerance.perLine(),
                tolerance.inTotal(),
                tolerance.login(),
                tolerance.since());
    }

    private static BigDecimal plain(BigDecimal percent) {
        return new BigDecimal(percent.stripTrailingZeros().toPlainString());
    }
}
