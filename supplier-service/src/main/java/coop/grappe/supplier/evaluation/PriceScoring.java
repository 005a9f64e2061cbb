package coop.grappe.supplier.evaluation;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Text;
import coop.grappe.supplier.tender.JudgingRules;
import coop.grappe.supplier.tender.PriceFormula;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.UUID;

/**
 * Points on the price of one lot, from 0 to 100, with four decimals, rounded half up once.
 *
 * <ul>
 *   <li>{@code absolute}: {@code 100 × (none − total) ÷ (none − full)}, cut to 0..100, with the two amounts published for the lot.
 *   <li>{@code linear}: the same with {@code full} = the lowest total and {@code none} = the highest, or the published multiple of the
 *       lowest; everyone gets 100 if the two are equal.
 *   <li>{@code relative-to-lowest} and, for information, {@code cost-per-quality}: {@code lowest ÷ total × 100}; a total of nothing gets 100.
 * </ul>
 *
 * Only the first is independent of the other bids. The sources are in {@code docs/guides/evaluation.md}.
 */
final class PriceScoring {

    static final int SCALE = 4;
    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final PriceFormula formula;
    private final BigDecimal full;
    private final BigDecimal none;

    private PriceScoring(PriceFormula formula, BigDecimal full, BigDecimal none) {
        this.formula = formula;
        this.full = full;
        this.none = none;
    }

    /** @param totals of all bids that are ranked in the lot, at least one */
    static PriceScoring of(JudgingRules rules, UUID lotId, Collection<Money> totals) {
        BigDecimal lowest =
                totals.stream().min(Comparator.naturalOrder()).orElseThrow().amount();
        return switch (rules.priceFormula()) {
            case ABSOLUTE -> {
                var scale = rules.scaleOf(lotId).orElseThrow();
                yield new PriceScoring(
                        PriceFormula.ABSOLUTE,
                        scale.full().amount(),
                        scale.none().amount());
            }
            case LINEAR -> {
                BigDecimal highest = totals.stream()
                        .max(Comparator.naturalOrder())
                        .orElseThrow()
                        .amount();
                BigDecimal multiple = rules.zeroAtMultiple();
                yield new PriceScoring(
                        PriceFormula.LINEAR, lowest, multiple == null ? highest : lowest.multiply(multiple));
            }
            case RELATIVE_TO_LOWEST, COST_PER_QUALITY -> new PriceScoring(rules.priceFormula(), lowest, lowest);
        };
    }

    BigDecimal points(Money total) {
        return switch (formula) {
            case ABSOLUTE, LINEAR -> between(total.amount());
            case RELATIVE_TO_LOWEST, COST_PER_QUALITY -> share(full, total.amount());
        };
    }

    /** The smaller in percent of the larger, of what is never negative; nothing is all of nothing. */
    static BigDecimal share(BigDecimal smaller, BigDecimal larger) {
        BigDecimal points =
                larger.signum() == 0 ? HUNDRED : smaller.multiply(HUNDRED).divide(larger, SCALE, RoundingMode.HALF_UP);
        return points.setScale(SCALE, RoundingMode.UNNECESSARY);
    }

    private BigDecimal between(BigDecimal total) {
        BigDecimal points;
        if (total.compareTo(full) <= 0) {
            points = HUNDRED;
        } else if (total.compareTo(none) >= 0) {
            points = BigDecimal.ZERO;
        } else {
            points = none.subtract(total).multiply(HUNDRED).divide(none.subtract(full), SCALE, RoundingMode.HALF_UP);
        }
        return points.setScale(SCALE, RoundingMode.UNNECESSARY);
    }

    /** The formula with its numbers. */
    Text formulaFor(Money total) {
        return switch (formula) {
            case ABSOLUTE, LINEAR -> {
                String numbers = "100 × (%s − %s) ÷ (%s − %s)"
                        .formatted(plain(none), plain(total.amount()), plain(none), plain(full));
                yield new Text(numbers + ", de 0 à 100", numbers + ", from 0 to 100");
            }
            case RELATIVE_TO_LOWEST, COST_PER_QUALITY -> {
                String numbers = "%s ÷ %s × 100".formatted(new Money(full, total.currency()), total);
                yield new Text(numbers, numbers);
            }
        };
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
