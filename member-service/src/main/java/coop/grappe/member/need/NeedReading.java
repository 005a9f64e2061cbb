package coop.grappe.member.need;

import coop.grappe.member.campaign.Item;
import coop.grappe.member.campaign.Ratio;
import coop.grappe.member.campaign.Unit;
import coop.grappe.member.campaign.Units;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.UnitPrice;
import coop.grappe.platform.problem.Violations;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a member wrote in terms of the item: every quantity in its base unit. Factors are exact; the product is rounded once, half
 * up, to the decimals of a divisible base unit (100 square feet are 9.290 square metres), and refused where the unit is not divisible.
 */
public final class NeedReading {

    private static final BigDecimal DEAREST = new BigDecimal("1000000000");
    private static final BigDecimal MOST = new BigDecimal("1000000000000");

    /** Beyond so many decimals nobody means a number, and computing with it may take minutes. */
    private static final int FINEST = 20;

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;
    private static final int MOST_DELIVERIES = 120;

    private final Units units;
    private final Item item;
    private final Unit unit;
    private final Violations violations;

    public NeedReading(Units units, Item item, Violations violations) {
        this.units = units;
        this.item = item;
        this.unit = units.ofCode(item.unit()).orElseThrow();
        this.violations = violations;
    }

    /** Notes every violation; empty if there is any. */
    public Optional<NeedTerms> terms(NeedPlan plan) {
        checkPeriod(plan.period());
        checkPrice("baselineUnitPrice", plan.baselineUnitPrice());
        int deliveries = plan.recurrence() == null ? 1 : plan.recurrence().deliveriesIn(plan.period());
        violations.check(deliveries <= MOST_DELIVERIES, "period.to", "period.deliveries", MOST_DELIVERIES);
        LadderReading ladders = new LadderReading(this, violations, deliveries);
        Optional<PriceLadder> ladder = Optional.ofNullable(plan.ladder()).flatMap(ladders::read);
        Optional<Quantity> quantity = plan.quantity() == null
                ? ladder.map(PriceLadder::most)
                : baseUnits("quantity", plan.quantity(), deliveries);
        violations.check(plan.quantity() != null || plan.ladder() != null, "quantity", "quantity.missing");
        quantity.ifPresent(found -> checkQuantity(found, ladder, deliveries));
        Optional<Quantity> tolerance = plan.tolerance() == null
                ? Optional.of(Quantity.zero(unit.code()))
                : baseUnits("tolerance", plan.tolerance(), deliveries);
        tolerance.ifPresent(
                found -> violations.check(found.value().signum() >= 0, "tolerance.value", "tolerance.range"));
        var attributes = new AttributeReading(item, violations).read(plan.attributes());
        if (!violations.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new NeedTerms(
                quantity.orElseThrow(),
                tolerance.orElseThrow(),
                written(plan),
                plan.period(),
                deliveries,
                ladder.orElse(null),
                plan.baselineUnitPrice(),
                Objects.requireNonNullElse(plan.baselineSource(), BaselineSource.ESTIMATE),
                plan.baselineDocumentId(),
                attributes));
    }

    private static WrittenQuantity written(NeedPlan plan) {
        if (plan.quantity() != null) {
            return plan.quantity();
        }
        var steps = Objects.requireNonNull(plan.ladder());
        return steps.get(steps.size() - 1).quantity();
    }

    private void checkPeriod(Period period) {
        violations.check(!period.to().isBefore(period.from()), "period.to", "period.order");
        violations.check(period.from().getYear() >= FIRST_YEAR, "period.from", "period.range");
        violations.check(period.to().getYear() <= LAST_YEAR, "period.to", "period.range");
    }

    void checkPrice(String field, UnitPrice price) {
        violations.check(price.currency().equals(Money.CAD), field + ".currency", "currency.cad");
        violations.check(price.amount().compareTo(DEAREST) <= 0, field + ".amount", "price.high");
    }

    private void checkQuantity(Quantity quantity, Optional<PriceLadder> ladder, int deliveries) {
        violations.check(quantity.isPositive(), "quantity.value", "quantity.positive");
        BigDecimal least = item.minimumOrder().multiply(BigDecimal.valueOf(deliveries));
        Quantity smallest = ladder.map(steps -> steps.steps().get(0).quantity()).orElse(quantity);
        violations.check(
                !quantity.isPositive() || smallest.value().compareTo(least) >= 0,
                "quantity.value",
                "quantity.minimum",
                item.minimumOrder().stripTrailingZeros().toPlainString(),
                unit.code());
        ladder.ifPresent(steps -> violations.check(
                steps.most().equals(quantity),
                "quantity.value",
                "ladder.most",
                steps.most().value().toPlainString()));
    }

    /** A quantity of one delivery in base units, times the deliveries. */
    Optional<Quantity> baseUnits(String field, WrittenQuantity written, int deliveries) {
        Optional<Ratio> factor = item.factorOf(written.unit(), units);
        if (factor.isEmpty()) {
            violations.check(
                    false,
                    field + ".unit",
                    "unit.not-accepted",
                    unit.names().fr(),
                    unit.names().en(),
                    unit.code());
            return Optional.empty();
        }
        boolean computable =
                written.value().abs().compareTo(MOST) <= 0 && written.value().scale() <= FINEST;
        BigDecimal value = computable ? converted(written.value(), factor.get()) : null;
        boolean fits = value != null && value.abs().compareTo(MOST) <= 0;
        violations.check(fits, field + ".value", "quantity.decimals", unit.decimals());
        return fits
                ? Optional.of(new Quantity(
                        Objects.requireNonNull(value).multiply(BigDecimal.valueOf(deliveries)), unit.code()))
                : Optional.empty();
    }

    private @Nullable BigDecimal converted(BigDecimal value, Ratio factor) {
        boolean mayRound = unit.isDivisible() && !factor.equals(Ratio.ONE);
        return mayRound
                ? factor.times(value, unit.decimals(), RoundingMode.HALF_UP)
                : factor.exactly(value, unit.decimals()).orElse(null);
    }
}
