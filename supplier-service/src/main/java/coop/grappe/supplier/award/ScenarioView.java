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
 * @param total after discounts
 * @param bound no allocation under these constraints costs less
 * @param gap how far the total may be above the optimum, as a share of the total
 * @param relaxed the conditions that were given up, because they contradict others
 * @param conditions what each of the others costs: the same scenario without it
 * @param baseline what the members pay today
 */
@Schema(examples = """
                {"id":"01890a5d-ac96-774b-bcce-b30209000008","tenderId":"01890a5d-ac96-774b-bcce-b30209000001",
                "name":"Le moins cher, trois fournisseurs au plus","minWinners":null,"maxWinners":3,
                "excludedSuppliers":[],"rulings":[{"lotId":"01890a5d-ac96-774b-bcce-b30209000005",
                "supplierId":"CA-QC-NEQ:1199300001","only":false}],"shares":[{"of":"social-economy","kind":"at-least","percent":"30"}],"relaxable":["shares[0]"],"splitLots":false,"state":"optimal","progress":100,"requestedAt":"2030-02-01T14:30:00.123456Z",
                "solvedAt":"2030-02-01T14:30:00.123456Z","total":{"amount":"495.00","currency":"CAD"},
                "bound":{"amount":"495.00","currency":"CAD"},"gap":"0","baseline":{"amount":"600.00",
                "currency":"CAD"},"allocations":[{"supplierId":"CA-QC-NEQ:1199300001",
                "itemId":"01890a5d-ac96-774b-bcce-b30209000004","quantity":{"value":"120","unit":"EA"},
                "cost":{"amount":"495.00","currency":"CAD"}}],"relaxed":[],"conditions":[{"condition":"maxWinners",
                "totalWithout":{"amount":"480.00","currency":"CAD"},"cost":{"amount":"15.00","currency":"CAD"}}],
                "failure":null}""")
record ScenarioView(
        UUID id,
        UUID tenderId,
        String name,
        @Nullable Integer minWinners,
        @Nullable Integer maxWinners,
        List<String> excludedSuppliers,
        List<Ruling> rulings,
        List<Share> shares,
        List<String> relaxable,
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
        List<String> relaxed,
        List<ConditionCost> conditions,
        @Nullable String failure) {

    static ScenarioView of(Scenario scenario) {
        BigDecimal gap = scenario.gap();
        return new ScenarioView(
                scenario.id(),
                scenario.tenderId(),
                scenario.name(),
                scenario.minWinners(),
                scenario.maxWinners(),
                scenario.excludedSuppliers(),
                scenario.rulings(),
                scenario.shares(),
                scenario.relaxable(),
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
                scenario.relaxed(),
                scenario.conditions(),
                scenario.failure());
    }
}
