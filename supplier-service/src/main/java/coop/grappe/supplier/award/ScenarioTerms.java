package coop.grappe.supplier.award;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a scenario asks for beside the number of its winners, its rulings and its shares.
 *
 * @param alternatives bids that are reckoned with instead of the primary bid of their supplier
 */
public record ScenarioTerms(
        Objective objective,
        List<LotWinners> lotWinners,
        List<FixedQuantity> fixed,
        @Nullable Incumbents incumbents,
        List<UUID> alternatives) {

    /** Scenarios from before there were such terms have none. */
    public ScenarioTerms {
        objective = Objects.requireNonNullElse(objective, Objective.LOWEST_COST);
        lotWinners = Objects.requireNonNullElse(lotWinners, List.of());
        fixed = Objects.requireNonNullElse(fixed, List.of());
        alternatives = Objects.requireNonNullElse(alternatives, List.of());
    }

    static ScenarioTerms none() {
        return new ScenarioTerms(Objective.LOWEST_COST, List.of(), List.of(), null, List.of());
    }
}
