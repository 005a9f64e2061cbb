package coop.grappe.supplier.award;

import coop.grappe.platform.money.Money;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the solver found.
 *
 * @param state optimal, feasible, infeasible or failed
 * @param bound no allocation costs less; at an optimum it is the total itself
 * @param reason why it failed
 * @param relaxed the conditions that were given up, because they contradict others
 * @param conditions what each of the others costs
 */
record Solution(
        ScenarioState state,
        List<Allocation> allocations,
        @Nullable Money bound,
        @Nullable String reason,
        List<String> relaxed,
        List<ConditionCost> conditions) {

    Solution(ScenarioState state, List<Allocation> allocations, @Nullable Money bound, @Nullable String reason) {
        this(state, allocations, bound, reason, List.of(), List.of());
    }

    static Solution infeasible() {
        return new Solution(ScenarioState.INFEASIBLE, List.of(), null, null);
    }

    static Solution failed(String reason) {
        return new Solution(ScenarioState.FAILED, List.of(), null, reason);
    }

    Solution with(List<String> givenUp, List<ConditionCost> costs) {
        return new Solution(state, allocations, bound, reason, givenUp, costs);
    }

    Money total(Currency currency) {
        return allocations.stream().map(Allocation::cost).reduce(Money.zero(currency), Money::plus);
    }
}
