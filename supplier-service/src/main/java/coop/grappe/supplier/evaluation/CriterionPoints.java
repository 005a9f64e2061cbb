package coop.grappe.supplier.evaluation;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a bid got on one criterion.
 *
 * @param weight in percent
 * @param points 0 to 100: the mean of the evaluators, or the price formula; four decimals, rounded half up
 */
public record CriterionPoints(
        String criterionId,
        int weight,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = SchemaType.STRING, examples = "87.5")
        BigDecimal points) {

    /** Exactly weight hundredths of the points. */
    BigDecimal weighted() {
        return points.multiply(BigDecimal.valueOf(weight)).movePointLeft(2);
    }
}
