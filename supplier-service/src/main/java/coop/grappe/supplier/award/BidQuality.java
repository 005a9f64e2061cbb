package coop.grappe.supplier.award;

import coop.grappe.supplier.tender.Criterion;
import coop.grappe.supplier.tender.CriterionKind;
import coop.grappe.supplier.tender.Tender;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * At what a payment counts when value is compared: divided by 1 + quality ÷ price, where quality are the points that a bid earned on all other
 * criteria by their weights, and price is the weight of the price. It is the rule of ProZorro's adjusted price.
 */
final class BidQuality {

    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    private final int priceWeight;

    BidQuality(Tender tender) {
        this.priceWeight = tender.criteria().stream()
                .filter(criterion -> criterion.kind() == CriterionKind.PRICE)
                .mapToInt(Criterion::weight)
                .sum();
    }

    BidQuality(int priceWeight) {
        this.priceWeight = priceWeight;
    }

    /**
     * In ten-thousandths, rounded half up; at least one.
     *
     * @param quality of all criteria but price together, 0 to 100
     */
    int comparedAt(BigDecimal quality) {
        BigDecimal price = BigDecimal.valueOf(priceWeight);
        BigDecimal earned = FULL.subtract(price).multiply(quality).divide(FULL);
        if (price.add(earned).signum() == 0) {
            return AllocationProblem.Bidder.AS_IT_IS;
        }
        return BigDecimal.valueOf(AllocationProblem.Bidder.AS_IT_IS)
                .multiply(price)
                .divide(price.add(earned), 0, RoundingMode.HALF_UP)
                .max(BigDecimal.ONE)
                .intValueExact();
    }
}
