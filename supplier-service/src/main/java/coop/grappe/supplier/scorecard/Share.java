package coop.grappe.supplier.scorecard;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * So many of so many.
 *
 * @param of how many could be judged
 * @param percent to one decimal, rounded half up; null if there was nothing to judge
 */
@Schema(name = "ScorecardShare", examples = "{\"count\":19,\"of\":20,\"percent\":\"95.0\"}")
public record Share(
        long count,
        long of,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = SchemaType.STRING, examples = "95.0") @Nullable
        BigDecimal percent) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static Share of(long count, long of) {
        BigDecimal percent = of == 0
                ? null
                : BigDecimal.valueOf(count).multiply(HUNDRED).divide(BigDecimal.valueOf(of), 1, RoundingMode.HALF_UP);
        return new Share(count, of, percent);
    }

    /** Whether it is more than so many percent, exactly and not by the rounded figure. */
    boolean isAbove(BigDecimal limit) {
        return compareTo(limit) > 0;
    }

    boolean isBelow(BigDecimal limit) {
        return compareTo(limit) < 0;
    }

    private int compareTo(BigDecimal limit) {
        return BigDecimal.valueOf(count).multiply(HUNDRED).compareTo(limit.multiply(BigDecimal.valueOf(of)));
    }
}
