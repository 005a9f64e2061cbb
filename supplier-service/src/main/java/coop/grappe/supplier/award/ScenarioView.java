package coop.grappe.supplier.award;

import coop.grappe.platform.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A scenario as its readers see it.
 *
 * @param progress in percent of the time that it may take at most
 * @param bound no allocation under these constraints costs less
 * @param gap how far the total may be above the optimum, as a share of the total
 * @param baseline what the members pay today
 */
record ScenarioView(
        UUID id,
        UUID tenderId,
        String name,
        @Nullable Integer maxWinners,
        List<String> excludedSuppliers,
        boolean splitLots,
        ScenarioState state,
        int progress,
        Instant requestedAt,
        @Nullable Instant solvedAt,
        @Nullable Money total,
        @Nullable Money bound,
        @Nullable @Schema(examples = "0") String gap,
        Money baseline,
        List<Allocation> allocations,
        @Nullable String failure) {

    static ScenarioView of(Scenario scenario) {
        BigDecimal gap = scenario.gap();
        return new ScenarioView(
                scenario.id(),
                scenario.tenderId(),
                scenario.name(),
                scenario.maxWinners(),
                scenario.excludedSuppliers(),
                scenario.splitLots(),
                scenario.state(),
                scenario.progress(),
                scenario.requestedAt(),
                scenario.solvedAt(),
                scenario.total(),
                scenario.bound(),
                gap == null ? null : gap.toPlainString(),
                scenario.baseline(),
                scenario.allocations(),
                scenario.failure());
    }
}
