package coop.grappe.member.need;

import coop.grappe.member.campaign.Item;
import coop.grappe.member.campaign.Unit;
import coop.grappe.member.campaign.Units;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.problem.Violations;
import java.math.BigDecimal;
import java.util.Optional;

/** Reads what a member wrote in terms of the item: every quantity in its base unit, exactly. */
final class NeedReading {

    private static final BigDecimal DEAREST = new BigDecimal("1000000000");
    private static final BigDecimal MOST = new BigDecimal("1000000000000");

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    private final Units units;
    private final Item item;
    private final Unit unit;
    private final Violations violations;

    NeedReading(Units units, Item item, Violations violations) {
        this.units = units;
        this.item = item;
        this.unit = units.ofCode(item.unit()).orElseThrow();
        this.violations = violations;
    }

    /** Notes every violation; what it returns is of use only if there is none. */
    Optional<NeedTerms> terms(NeedPlan plan) {
        Optional<Quantity> quantity = baseUnits("quantity", plan.quantity());
        quantity.ifPresent(found -> violations.check(found.isPositive(), "quantity.value", "quantity.positive"));
        Optional<Quantity> tolerance = plan.tolerance() == null
                ? Optional.of(Quantity.zero(unit.code()))
                : baseUnits("tolerance", plan.tolerance());
        tolerance.ifPresent(found -> violations.check(
                found.value().signum() >= 0
                        && quantity.map(whole -> found.compareTo(whole) <= 0).orElse(true),
                "tolerance.value",
                "tolerance.range"));
        violations.check(!plan.period().to().isBefore(plan.period().from()), "period.to", "period.order");
        violations.check(plan.period().from().getYear() >= FIRST_YEAR, "period.from", "period.range");
        violations.check(plan.period().to().getYear() <= LAST_YEAR, "period.to", "period.range");
        violations.check(
                plan.baselineUnitPrice().currency().equals(Money.CAD), "baselineUnitPrice.currency", "currency.cad");
        violations.check(
                plan.baselineUnitPrice().amount().compareTo(DEAREST) <= 0, "baselineUnitPrice.amount", "price.high");
        return violations.isEmpty()
                ? Optional.of(new NeedTerms(quantity.get(), tolerance.get(), plan.period(), plan.baselineUnitPrice()))
                : Optional.empty();
    }

    private Optional<Quantity> baseUnits(String field, WrittenQuantity written) {
        Optional<BigDecimal> factor = factor(written.unit());
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
        BigDecimal value = written.value().multiply(factor.get()).stripTrailingZeros();
        boolean fits = value.scale() <= unit.decimals() && value.abs().compareTo(MOST) <= 0;
        violations.check(fits, field + ".value", "quantity.decimals", unit.decimals());
        return fits ? Optional.of(new Quantity(value, unit.code())) : Optional.empty();
    }

    private Optional<BigDecimal> factor(String word) {
        if (units.isCase(word)) {
            return Optional.of(item.packSize());
        }
        return units.meantBy(word).filter(unit::equals).map(same -> BigDecimal.ONE);
    }
}
