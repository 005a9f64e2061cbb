package coop.grappe.supplier.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * What comes of the evaluators' points for one bid on one criterion.
 *
 * @param points 0 to 100, four decimals, rounded half up
 */
record Judgement(BigDecimal points, PointSource source) {

    /** The mean of whole points. */
    static Judgement mean(List<Integer> points) {
        BigDecimal sum =
                BigDecimal.valueOf(points.stream().mapToLong(Integer::longValue).sum());
        return new Judgement(
                sum.divide(BigDecimal.valueOf(points.size()), PriceScoring.SCALE, RoundingMode.HALF_UP),
                PointSource.MEAN);
    }

    static Judgement agreed(int points) {
        return new Judgement(
                BigDecimal.valueOf(points).setScale(PriceScoring.SCALE, RoundingMode.UNNECESSARY),
                PointSource.CONSENSUS);
    }
}
