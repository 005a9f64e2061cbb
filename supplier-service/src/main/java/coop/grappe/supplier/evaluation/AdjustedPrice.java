package coop.grappe.supplier.evaluation;

import coop.grappe.platform.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * ProZorro's rule for non-price criteria: with the weights as shares of one, a bid's total is divided by
 * {@code 1 + (Σ weight × points ÷ 100) ÷ (1 − Σ weights of quality)}, and the lowest result wins.
 *
 * <p>As the weights add up to one, the divisor's divisor is the weight of the price. The coefficient is shown with six decimals; the
 * adjusted price is reckoned from the exact fraction and rounded once, half up to four decimals.
 */
record AdjustedPrice(BigDecimal coefficient, BigDecimal amount) {

    private static final int SHOWN = 6;

    /**
     * @param priceWeight in percent
     * @param quality the criteria other than the price
     */
    static AdjustedPrice of(Money total, int priceWeight, List<CriterionPoints> quality) {
        BigDecimal weight = BigDecimal.valueOf(priceWeight);
        BigDecimal earned = quality.stream().map(CriterionPoints::weighted).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal whole = weight.add(earned);
        return new AdjustedPrice(
                whole.divide(weight, SHOWN, RoundingMode.HALF_UP),
                total.amount().multiply(weight).divide(whole, PriceScoring.SCALE, RoundingMode.HALF_UP));
    }
}
