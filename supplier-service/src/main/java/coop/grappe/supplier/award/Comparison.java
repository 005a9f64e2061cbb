package coop.grappe.supplier.award;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Text;
import coop.grappe.platform.problem.Violations;
import coop.grappe.supplier.registry.Suppliers;
import coop.grappe.supplier.tender.Tender;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Freezes the scenarios that were compared before one of them was proposed: those named, or all solved ones, the cheapest first. */
@ApplicationScoped
class Comparison {

    private static final int MOST = 50;

    private final Scenarios scenarios;
    private final Suppliers suppliers;

    Comparison(Scenarios scenarios, Suppliers suppliers) {
        this.scenarios = scenarios;
        this.suppliers = suppliers;
    }

    /**
     * @param proposed solved
     * @throws coop.grappe.platform.problem.Problem 400 if the plan names scenarios that cannot be compared
     */
    List<ConsideredScenario> of(Tender tender, Scenario proposed, AwardPlan plan) {
        List<Scenario> solved = scenarios.solvedOf(tender.id()).stream()
                .filter(scenario -> scenario.demand(tender).equals(proposed.demand(tender)))
                .toList();
        Map<UUID, @Nullable Text> reasons = new HashMap<>();
        plan.considered().forEach(one -> reasons.put(one.scenarioId(), one.whyNot()));
        List<Scenario> compared =
                plan.considered().isEmpty() ? cheapest(solved, proposed) : named(solved, proposed, plan);
        Map<String, String> names = suppliers.names(mentioned(compared));
        ConditionWords words = new ConditionWords(tender, names);
        return compared.stream()
                .sorted(Comparator.comparing((Scenario scenario) -> Objects.requireNonNull(scenario.total()))
                        .thenComparing(Scenario::id))
                .map(scenario -> frozen(scenario, scenario == proposed, words, names, reasons.get(scenario.id())))
                .toList();
    }

    private static List<Scenario> cheapest(List<Scenario> solved, Scenario proposed) {
        Stream<Scenario> others = solved.stream()
                .filter(scenario -> scenario != proposed)
                .sorted(Comparator.comparing((Scenario scenario) -> Objects.requireNonNull(scenario.total())))
                .limit(MOST - 1);
        return Stream.concat(Stream.of(proposed), others).toList();
    }

    private static List<Scenario> named(List<Scenario> solved, Scenario proposed, AwardPlan plan) {
        Map<UUID, Scenario> byId = solved.stream().collect(Collectors.toMap(Scenario::id, Function.identity()));
        Violations violations = new Violations(AwardProblem.class);
        boolean among = false;
        Map<UUID, Scenario> found = new LinkedHashMap<>();
        for (int i = 0; i < plan.considered().size(); i++) {
            UUID id = plan.considered().get(i).scenarioId();
            Scenario scenario = byId.get(id);
            violations.check(scenario != null, "considered[" + i + "].scenarioId", "scenario.incomparable");
            among |= proposed.id().equals(id);
            if (scenario != null) {
                found.put(id, scenario);
            }
        }
        violations.check(among, "considered", "considered.proposed").throwIfAny();
        return List.copyOf(found.values());
    }

    private static Set<String> mentioned(List<Scenario> compared) {
        Set<String> mentioned = new TreeSet<>();
        for (Scenario scenario : compared) {
            scenario.allocations().forEach(allocation -> mentioned.add(allocation.supplierId()));
            mentioned.addAll(scenario.excludedSuppliers());
            scenario.rulings().forEach(ruling -> mentioned.add(ruling.supplierId()));
            scenario.shares().forEach(share -> mentioned.add(share.of()));
            scenario.terms().fixed().forEach(fixed -> mentioned.add(fixed.supplierId()));
        }
        return mentioned;
    }

    private static ConsideredScenario frozen(
            Scenario scenario,
            boolean proposed,
            ConditionWords words,
            Map<String, String> names,
            @Nullable Text whyNot) {
        Money total = Objects.requireNonNull(scenario.total());
        return new ConsideredScenario(
                scenario.id(),
                scenario.name(),
                proposed,
                words.of(scenario),
                total,
                scenario.baseline().minus(total),
                Objects.requireNonNull(scenario.bound()),
                Objects.requireNonNullElse(scenario.gap(), BigDecimal.ZERO).toPlainString(),
                winners(scenario, names),
                scenario.conditions().stream()
                        .map(cost -> new ConsideredScenario.Cost(
                                words.word(scenario, cost.condition()), cost.totalWithout(), cost.cost()))
                        .toList(),
                scenario.relaxed().stream()
                        .map(name -> words.word(scenario, name))
                        .toList(),
                proposed ? null : whyNot);
    }

    private static List<ConsideredScenario.Winner> winners(Scenario scenario, Map<String, String> names) {
        Map<String, Money> totals = new LinkedHashMap<>();
        scenario.allocations().stream()
                .sorted(Comparator.comparing(Allocation::supplierId))
                .forEach(allocation -> totals.merge(allocation.supplierId(), allocation.cost(), Money::plus));
        return totals.entrySet().stream()
                .map(entry -> new ConsideredScenario.Winner(
                        entry.getKey(), names.getOrDefault(entry.getKey(), entry.getKey()), entry.getValue()))
                .toList();
    }
}
