package coop.grappe.supplier.award;

import coop.grappe.platform.money.Money;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was found out beside the allocations.
 *
 * @param value what allocations were compared by, where that is not what is paid
 * @param switching what it costs the members that lots leave whoever has them today
 * @param demand what was reckoned with, where demand depends on the price
 */
public record ScenarioFindings(
        @Nullable Money value,
        @Nullable Money switching,
        @Nullable ReckonedDemand demand,
        @Nullable RunnerUp runnerUp,
        List<LotOutcome> lots) {

    /** Scenarios from before anything of this was looked for have none. */
    public ScenarioFindings {
        lots = Objects.requireNonNullElse(lots, List.of());
    }

    static ScenarioFindings none() {
        return new ScenarioFindings(null, null, null, null, List.of());
    }

    ScenarioFindings with(@Nullable ReckonedDemand reckoned, @Nullable RunnerUp next) {
        return new ScenarioFindings(value, switching, reckoned, next, lots);
    }
}
