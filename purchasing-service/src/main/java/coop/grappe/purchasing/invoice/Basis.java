package coop.grappe.purchasing.invoice;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing over which charges are spread.
 *
 * @param weight in kilograms; null where nobody said
 */
record Basis(Money value, Quantity quantity, @Nullable BigDecimal weight) {

    /** Why a rule cannot divide anything over these, as a key of the problems' texts; empty if it can. */
    static Optional<String> obstacle(Spread spread, List<Basis> bases) {
        boolean possible = switch (spread) {
            case VALUE, MEMBER ->
                bases.stream().anyMatch(basis -> basis.value.isPositive())
                        && bases.stream().noneMatch(basis -> basis.value.isNegative());
            case WEIGHT ->
                bases.stream().allMatch(basis -> basis.weight != null && basis.weight.signum() >= 0)
                        && bases.stream().anyMatch(basis -> basis.weight != null && basis.weight.signum() > 0);
            case QUANTITY ->
                bases.stream().map(basis -> basis.quantity.unit()).distinct().count() == 1;
        };
        return possible ? Optional.empty() : Optional.of("spread." + spread.word());
    }

    /** By largest remainder: the shares add up to the amount, to the cent. */
    static List<Money> spread(Money amount, Spread spread, List<Basis> bases) {
        return amount.allocate(bases.stream().map(basis -> basis.share(spread)).toList());
    }

    private BigDecimal share(Spread spread) {
        return switch (spread) {
            case VALUE, MEMBER -> value.amount();
            case WEIGHT -> weight == null ? BigDecimal.ZERO : weight;
            case QUANTITY -> quantity.value();
        };
    }
}
