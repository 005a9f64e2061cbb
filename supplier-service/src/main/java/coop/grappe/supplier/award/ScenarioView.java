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
 * @param open what it awards: what no award had when it was asked for; absent in old ones, which award all
 * @param progress in percent of all searches, those for the runner-up and for what conditions cost included
 * @param soFar the best that was found while it is computed
 * @param total what is paid, after discounts
 * @param value what was compared, where that is not what is paid: payments by quality, and costs of switching
 * @param switching what it costs the members that lots leave whoever has them today; not in the total
 * @param bound no allocation under these constraints is better
 * @param gap how far what was compared may be above the optimum, as a share of it
 * @param relaxed the conditions that were given up, because they contradict others
 * @param conditions what each of the others costs: the same scenario without it
 * @param demand what was reckoned with, where demand depends on the price; absent if none does
 * @param runnerUp the best allocation with other winners
 * @param lots what became of each lot, and who asks least for it otherwise
 * @param baseline what the members pay today for the demand that is reckoned with
 * @param savings the baseline less the total
 */
@Schema(examples = """
                {"id":"01890a5d-ac96-774b-bcce-b30209000008","tenderId":"01890a5d-ac96-774b-bcce-b30209000001",
                "name":"Le moins cher, trois fournisseurs au plus","open":[{"itemId":"01890a5d-ac96-774b-bcce-b30209000004",
                "quantity":{"value":"120","unit":"EA"}}],"objective":"lowest-cost","minWinners":null,"maxWinners":3,
                "excludedSuppliers":[],"rulings":[{"lotId":"01890a5d-ac96-774b-bcce-b30209000005",
                "supplierId":"CA-QC-NEQ:1199300001","only":false}],"shares":[{"of":"social-economy","kind":"at-least","percent":"30"}],
                "lotWinners":[],"fixed":[],"incumbents":null,"alternatives":[],
                "relaxable":["shares[0]"],"splitLots":false,"state":"optimal","progress":100,"soFar":null,
                "requestedAt":"2030-02-01T14:30:00.123456Z",
                "solvedAt":"2030-02-01T14:30:00.123456Z","total":{"amount":"495.00","currency":"CAD"},"value":null,
                "switching":null,"bound":{"amount":"495.00","currency":"CAD"},"gap":"0","baseline":{"amount":"600.00",
                "currency":"CAD"},"savings":{"amount":"105.00","currency":"CAD"},"savingsPercent":"17.50",
                "allocations":[{"supplierId":"CA-QC-NEQ:1199300001","bidId":"01890a5d-ac96-774b-bcce-b30209000006",
                "itemId":"01890a5d-ac96-774b-bcce-b30209000004","quantity":{"value":"120","unit":"EA"},
                "cost":{"amount":"495.00","currency":"CAD"}}],"relaxed":[],"conditions":[{"condition":"maxWinners",
                "totalWithout":{"amount":"480.00","currency":"CAD"},"cost":{"amount":"15.00","currency":"CAD"}}],
                "demand":null,"runnerUp":{"state":"optimal","total":{"amount":"512.00","currency":"CAD"},
                "bound":{"amount":"512.00","currency":"CAD"},"winners":["CA-QC-NEQ:1199300002"]},
                "lots":[{"lotId":"01890a5d-ac96-774b-bcce-b30209000005","winners":["CA-QC-NEQ:1199300001"],
                "paid":{"amount":"495.00","currency":"CAD"},"nextSupplierId":"CA-QC-NEQ:1199300002",
                "nextPrice":{"amount":"512.00","currency":"CAD"}}],"failure":null}""")
record ScenarioView(
        UUID id,
        UUID tenderId,
        String name,
        @Nullable List<OpenItem> open,
        Objective objective,
        @Nullable Integer minWinners,
        @Nullable Integer maxWinners,
        List<String> excludedSuppliers,
        List<Ruling> rulings,
        List<Share> shares,
        List<LotWinners> lotWinners,
        List<FixedQuantity> fixed,
        @Nullable Incumbents incumbents,
        List<UUID> alternatives,
        List<String> relaxable,
        boolean splitLots,
        ScenarioState state,
        int progress,
        @Nullable SoFar soFar,
        Instant requestedAt,
        @Nullable Instant solvedAt,
        @Nullable Money total,
        @Nullable Money value,
        @Nullable Money switching,
        @Nullable Money bound,
        @Nullable @Schema(examples = "0") String gap,
        Money baseline,
        @Nullable Money savings,
        @Nullable @Schema(examples = "17.50") String savingsPercent,
        List<Allocation> allocations,
        List<String> relaxed,
        List<ConditionCost> conditions,
        @Nullable ReckonedDemand demand,
        @Nullable RunnerUp runnerUp,
        List<LotOutcome> lots,
        @Nullable String failure) {

    static ScenarioView of(Scenario scenario) {
        ScenarioTerms terms = scenario.terms();
        ScenarioFindings findings = scenario.findings();
        return new ScenarioView(
                scenario.id(),
                scenario.tenderId(),
                scenario.name(),
                scenario.demand(),
                terms.objective(),
                scenario.minWinners(),
                scenario.maxWinners(),
                scenario.excludedSuppliers(),
                scenario.rulings(),
                scenario.shares(),
                terms.lotWinners(),
                terms.fixed(),
                terms.incumbents(),
                terms.alternatives(),
                scenario.relaxable(),
                scenario.splitLots(),
                scenario.state(),
                scenario.progress(),
                scenario.soFar(),
                scenario.requestedAt(),
                scenario.solvedAt(),
                scenario.total(),
                findings.value(),
                findings.switching(),
                scenario.bound(),
                plain(scenario.gap()),
                scenario.baseline(),
                scenario.savings(),
                plain(scenario.savingsPercent()),
                scenario.allocations(),
                scenario.relaxed(),
                scenario.conditions(),
                findings.demand(),
                findings.runnerUp(),
                findings.lots(),
                scenario.failure());
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
