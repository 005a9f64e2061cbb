package coop.grappe.supplier.award;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.UnitPrice;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the solver found.
 *
 * @param state optimal, feasible, infeasible or failed
 * @param bound no allocation is better; at an optimum it is the total itself, or the value if that is compared
 * @param reason why it failed
 * @param prices of one unit of each item in the mean, after discounts, rounded up
 * @param relaxed the conditions that were given up, because they contradict others
 * @param conditions what each of the others costs
 */
record Solution(
        ScenarioState state,
        List<Allocation> allocations,
        @Nullable Money bound,
        @Nullable String reason,
        Map<UUID, UnitPrice> prices,
        ScenarioFindings findings,
        List<String> relaxed,
        List<ConditionCost> conditions) {

    static Solution found(
            ScenarioState state,
            List<Allocation> allocations,
            Money bound,
            Map<UUID, UnitPrice> prices,
            ScenarioFindings findings) {
        return new Solution(state, allocations, bound, null, prices, findings, List.of(), List.of());
    }

    static Solution infeasible() {
        return new Solution(
                ScenarioState.INFEASIBLE,
                List.of(),
                null,
                null,
                Map.of(),
                ScenarioFindings.none(),
                List.of(),
                List.of());
    }

    static Solution failed(String reason) {
        return new Solution(
                ScenarioState.FAILED, List.of(), null, reason, Map.of(), ScenarioFindings.none(), List.of(), List.of());
    }

    Solution with(
            @Nullable ReckonedDemand demand, @Nullable RunnerUp next, List<String> givenUp, List<ConditionCost> costs) {
        return new Solution(state, allocations, bound, reason, prices, findings.with(demand, next), givenUp, costs);
    }

    Money total(Currency currency) {
        return total(allocations, currency);
    }

    static Money total(Collection<Allocation> allocations, Currency currency) {
        return allocations.stream().map(Allocation::cost).reduce(Money.zero(currency), Money::plus);
    }

    /** The suppliers that win anything. */
    List<String> winners() {
        return allocations.stream()
                .map(Allocation::supplierId)
                .distinct()
                .sorted()
                .toList();
    }
}
