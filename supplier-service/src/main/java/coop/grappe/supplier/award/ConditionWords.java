package coop.grappe.supplier.award;

import coop.grappe.platform.money.Text;
import coop.grappe.supplier.tender.Lot;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The conditions of a scenario in words, for those who vote on it. */
final class ConditionWords {

    private final Map<UUID, Text> lots;
    private final Map<UUID, Text> items;
    private final Map<String, String> names;

    /** @param names of the suppliers by their ids */
    ConditionWords(Tender tender, Map<String, String> names) {
        this.lots = tender.lots().stream().collect(Collectors.toMap(Lot::id, Lot::title));
        this.items = tender.items().stream().collect(Collectors.toMap(TenderItem::itemId, TenderItem::names));
        this.names = names;
    }

    /** All of them, by the names that the request gives them, in its order. */
    List<Text> of(Scenario scenario) {
        List<Text> words = new ArrayList<>();
        if (scenario.minWinners() != null) {
            words.add(word(scenario, "minWinners"));
        }
        if (scenario.maxWinners() != null) {
            words.add(word(scenario, "maxWinners"));
        }
        if (!scenario.excludedSuppliers().isEmpty()) {
            words.add(word(scenario, "excludedSuppliers"));
        }
        scenario.rulings().forEach(ruling -> words.add(ruling(ruling)));
        scenario.shares().forEach(share -> words.add(share(share)));
        ScenarioTerms terms = scenario.terms();
        terms.lotWinners().forEach(limit -> words.add(lotWinners(limit)));
        terms.fixed().forEach(fixed -> words.add(fixed(fixed)));
        Incumbents incumbents = terms.incumbents();
        if (incumbents != null) {
            incumbents.conditions().forEach(name -> words.add(incumbents(name, incumbents)));
        }
        if (terms.objective() == Objective.BEST_VALUE) {
            words.add(word(scenario, "objective"));
        }
        if (scenario.splitLots()) {
            words.add(new Text("un lot peut être partagé entre fournisseurs", "a lot may be shared among suppliers"));
        }
        return List.copyOf(words);
    }

    /** One of them, by the name that the request gives it; the name itself if it says nothing to us. */
    Text word(Scenario scenario, String condition) {
        return switch (condition) {
            case "minWinners" ->
                number(scenario.minWinners(), "au moins %s fournisseurs retenus", "at least %s suppliers win");
            case "maxWinners" ->
                number(scenario.maxWinners(), "au plus %s fournisseurs retenus", "at most %s suppliers win");
            case "excludedSuppliers" -> {
                String who =
                        scenario.excludedSuppliers().stream().map(this::name).collect(Collectors.joining(", "));
                yield new Text("sans " + who, "without " + who);
            }
            case "objective" ->
                new Text("au meilleur rapport de la qualité et du prix", "by the best value of quality and price");
            case "incumbents.switchingCost", "incumbents.maxNewWinners", "incumbents.atLeastPercent" -> {
                Incumbents incumbents = scenario.terms().incumbents();
                yield incumbents == null ? new Text(condition, condition) : incumbents(condition, incumbents);
            }
            default -> indexed(scenario, condition);
        };
    }

    private Text indexed(Scenario scenario, String condition) {
        int bracket = condition.indexOf('[');
        if (bracket > 0 && condition.endsWith("]")) {
            int index = Integer.parseInt(condition.substring(bracket + 1, condition.length() - 1));
            switch (condition.substring(0, bracket)) {
                case "rulings" -> {
                    return at(scenario.rulings(), index, this::ruling, condition);
                }
                case "shares" -> {
                    return at(scenario.shares(), index, this::share, condition);
                }
                case "lotWinners" -> {
                    return at(scenario.terms().lotWinners(), index, this::lotWinners, condition);
                }
                case "fixed" -> {
                    return at(scenario.terms().fixed(), index, this::fixed, condition);
                }
                default -> {}
            }
        }
        return new Text(condition, condition);
    }

    private static <C> Text at(List<C> conditions, int index, Function<C, Text> words, String name) {
        return index < conditions.size() ? words.apply(conditions.get(index)) : new Text(name, name);
    }

    private Text ruling(Ruling ruling) {
        Text lot = lots.getOrDefault(ruling.lotId(), new Text("?", "?"));
        String who = name(ruling.supplierId());
        return ruling.only()
                ? new Text(
                        "lot « %s » à %s seulement".formatted(lot.fr(), who),
                        "lot “%s” to %s only".formatted(lot.en(), who))
                : new Text(
                        "lot « %s » pas à %s".formatted(lot.fr(), who), "lot “%s” not to %s".formatted(lot.en(), who));
    }

    private Text share(Share share) {
        String percent = share.percent().stripTrailingZeros().toPlainString();
        String who = name(share.of());
        return switch (share.kind()) {
            case AT_LEAST ->
                new Text(
                        "au moins %s %% à « %s »".formatted(percent.replace('.', ','), who),
                        "at least %s%% to “%s”".formatted(percent, who));
            case AT_MOST ->
                new Text(
                        "au plus %s %% à « %s »".formatted(percent.replace('.', ','), who),
                        "at most %s%% to “%s”".formatted(percent, who));
        };
    }

    private Text lotWinners(LotWinners limit) {
        Text lot = lots.getOrDefault(limit.lotId(), new Text("?", "?"));
        String from = limit.atLeast() == null ? "1" : limit.atLeast().toString();
        String to = limit.atMost() == null ? "…" : limit.atMost().toString();
        return new Text(
                "lot « %s » à %s à %s fournisseurs".formatted(lot.fr(), from, to),
                "lot “%s” to %s to %s suppliers".formatted(lot.en(), from, to));
    }

    private Text fixed(FixedQuantity fixed) {
        Text item = items.getOrDefault(fixed.itemId(), new Text("?", "?"));
        String who = name(fixed.supplierId());
        return new Text(
                "%s de « %s » à %s".formatted(fixed.quantity(), item.fr(), who),
                "%s of “%s” to %s".formatted(fixed.quantity(), item.en(), who));
    }

    private static Text incumbents(String condition, Incumbents incumbents) {
        return switch (condition) {
            case "incumbents.switchingCost" ->
                new Text(
                        "changer de fournisseur compte pour %s par lot".formatted(incumbents.switchingCost()),
                        "leaving an incumbent counts as %s a lot".formatted(incumbents.switchingCost()));
            case "incumbents.maxNewWinners" ->
                number(incumbents.maxNewWinners(), "au plus %s nouveaux fournisseurs", "at most %s new suppliers");
            default ->
                new Text(
                        "au moins %s %% aux fournisseurs actuels".formatted(incumbents.atLeastPercent()),
                        "at least %s%% to the incumbents".formatted(incumbents.atLeastPercent()));
        };
    }

    private static Text number(@Nullable Integer count, String french, String english) {
        return new Text(french.formatted(count), english.formatted(count));
    }

    private String name(String supplierOrTag) {
        return names.getOrDefault(supplierOrTag, supplierOrTag);
    }
}
