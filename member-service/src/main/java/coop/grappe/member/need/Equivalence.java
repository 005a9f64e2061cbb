package coop.grappe.member.need;

import coop.grappe.member.campaign.Ratio;
import coop.grappe.member.campaign.Unit;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.UnitPrice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * Says in terms of one item what was asked of another. Quantities are exact, or rounded half up where the unit is divisible; the baseline
 * price is rounded half up to four decimals, the prices of a ladder down, so that nobody takes at a price that he refused.
 *
 * @param factor how many base units of the item that is bought one base unit of the item that was asked for is
 * @param unit the base unit of the item that is bought
 */
record Equivalence(Ratio factor, Unit unit) {

    /** The same need of the other item; empty if it would not be a whole number of an indivisible unit. */
    Optional<NeedTerms> of(NeedTerms asked) {
        Optional<Quantity> quantity = of(asked.quantity(), asked.deliveries());
        Optional<Quantity> tolerance = of(asked.tolerance(), asked.deliveries());
        Optional<PriceLadder> ladder =
                Optional.ofNullable(asked.ladder()).flatMap(steps -> of(steps, asked.deliveries()));
        if (quantity.isEmpty() || tolerance.isEmpty() || (asked.ladder() != null && ladder.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new NeedTerms(
                quantity.get(),
                tolerance.get(),
                asked.written(),
                asked.period(),
                asked.deliveries(),
                ladder.orElse(null),
                of(asked.baselineUnitPrice(), RoundingMode.HALF_UP),
                asked.baselineSource(),
                asked.baselineDocumentId(),
                asked.attributes()));
    }

    private Optional<PriceLadder> of(PriceLadder ladder, int deliveries) {
        List<Optional<PriceLadder.Step>> steps = ladder.steps().stream()
                .map(step -> of(step.quantity(), deliveries)
                        .map(quantity -> new PriceLadder.Step(of(step.atMost(), RoundingMode.DOWN), quantity)))
                .toList();
        if (steps.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new PriceLadder(steps.stream().flatMap(Optional::stream).toList()));
        } catch (IllegalArgumentException stepsFellTogether) {
            return Optional.empty();
        }
    }

    private Optional<Quantity> of(Quantity asked, int deliveries) {
        BigDecimal each = asked.value().divide(BigDecimal.valueOf(deliveries));
        Optional<BigDecimal> converted = unit.isDivisible()
                ? Optional.of(factor.times(each, unit.decimals(), RoundingMode.HALF_UP))
                : factor.exactly(each, unit.decimals());
        return converted
                .filter(value -> value.signum() > 0 || asked.isZero())
                .map(value -> new Quantity(value.multiply(BigDecimal.valueOf(deliveries)), unit.code()));
    }

    private UnitPrice of(UnitPrice price, RoundingMode rounding) {
        return new UnitPrice(factor.inverse().times(price.amount(), UnitPrice.SCALE, rounding), price.currency());
    }
}
