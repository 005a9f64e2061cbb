package coop.grappe.supplier.evaluation;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a bid got on one criterion.
 *
 * @param weight in percent
 * @param points 0 to 100, four decimals, rounded half up; absent where they would tell a price that the reader may not know
 * @param source where they come from
 */
public record CriterionPoints(
        String criterionId,
        int weight,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = SchemaType.STRING, examples = "87.5") @Nullable
        BigDecimal points,

        PointSource source) {

    /** Reports from before evaluators could agree have means; their price criterion is told by its id where it matters. */
    public CriterionPoints {
        source = Objects.requireNonNullElse(source, PointSource.MEAN);
    }

    /** Exactly weight hundredths of the points. */
    BigDecimal weighted() {
        return Objects.requireNonNull(points)
                .multiply(BigDecimal.valueOf(weight))
                .movePointLeft(2);
    }

    static BigDecimal sum(Collection<CriterionPoints> criteria) {
        return criteria.stream().map(CriterionPoints::weighted).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The points as a text writes them. */
    String written() {
        return PriceScoring.plain(Objects.requireNonNull(points));
    }

    CriterionPoints withoutPoints() {
        return new CriterionPoints(criterionId, weight, null, source);
    }
}
