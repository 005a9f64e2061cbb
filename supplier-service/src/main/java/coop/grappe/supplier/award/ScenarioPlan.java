package coop.grappe.supplier.award;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.Violations;
import coop.grappe.supplier.bid.Bid;
import coop.grappe.supplier.tender.Lot;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderItem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request for the cheapest allocation under constraints.
 *
 * @param objective what is compared; absent, what is paid
 * @param minWinners how many suppliers have to win something
 * @param maxWinners how many suppliers may win at most; no limit if absent
 * @param excludedSuppliers whose bids are left out
 * @param rulings which supplier a lot has to go to, or must not go to
 * @param shares what part of what is paid goes to whom
 * @param lotWinners how many suppliers share a lot; only with {@code splitLots}
 * @param fixed quantities that are settled already; only with {@code splitLots}
 * @param incumbents who has the business today, and what follows from it
 * @param alternatives bids that are reckoned with instead of the primary bid of their supplier
 * @param relaxable which conditions may be given up if they contradict each other, the least important first, by their names:
 *     {@code maxWinners}, {@code shares[0]}, {@code incumbents.maxNewWinners}; none if absent
 * @param splitLots whether the items of a lot may be shared among suppliers; absent, one supplier takes a lot whole
 */
@Schema(examples = """
                {"name":"Le moins cher, trois fournisseurs au plus","objective":"lowest-cost","minWinners":2,"maxWinners":3,
                "excludedSuppliers":[],"rulings":[{"lotId":"01890a5d-ac96-774b-bcce-b30209000005",
                "supplierId":"CA-QC-NEQ:1199300001","only":false}],"shares":[{"of":"social-economy","kind":"at-least",
                "percent":"30"}],"lotWinners":[],"fixed":[],"incumbents":{"suppliers":["CA-QC-NEQ:1199300001"],"lots":[],
                "switchingCost":{"amount":"250.00","currency":"CAD"},"maxNewWinners":1,"atLeastPercent":null},
                "alternatives":[],"relaxable":["shares[0]"],"splitLots":false}""")
record ScenarioPlan(
        @NotBlank @Size(max = 200) String name,
        @Nullable Objective objective,
        @Nullable @Min(1) @Max(1000) Integer minWinners,
        @Nullable @Min(1) @Max(1000) Integer maxWinners,
        @Size(max = 1000) List<@NotBlank String> excludedSuppliers,
        @Size(max = 200) List<@NotNull @Valid Ruling> rulings,
        @Size(max = 50) List<@NotNull @Valid Share> shares,
        @Size(max = 200) List<@NotNull @Valid LotWinners> lotWinners,
        @Size(max = 200) List<@NotNull @Valid FixedQuantity> fixed,
        @Nullable @Valid Incumbents incumbents,
        @Size(max = 1000) List<@NotNull UUID> alternatives,
        @Size(max = 700) List<@NotBlank String> relaxable,
        boolean splitLots) {

    ScenarioPlan {
        excludedSuppliers = excludedSuppliers == null ? List.of() : excludedSuppliers;
        rulings = rulings == null ? List.of() : rulings;
        shares = shares == null ? List.of() : shares;
        lotWinners = lotWinners == null ? List.of() : lotWinners;
        fixed = fixed == null ? List.of() : fixed;
        alternatives = alternatives == null ? List.of() : alternatives;
        relaxable = relaxable == null ? List.of() : relaxable;
    }

    ScenarioTerms terms() {
        return new ScenarioTerms(
                objective == null ? Objective.LOWEST_COST : objective,
                lotWinners,
                fixed,
                incumbents,
                alternatives.stream().distinct().toList());
    }

    /**
     * @param demand what is to be awarded
     * @throws Problem 400 if it asks for what cannot be computed together, for a lot of which nothing is to be awarded, or for a bid that is
     *     not there
     */
    void checkAgainst(Tender tender, List<OpenItem> demand, List<Bid> valid) {
        Set<UUID> lots = tender.lots().stream()
                .filter(lot -> demand.stream().anyMatch(item -> lot.itemIds().contains(item.itemId())))
                .map(Lot::id)
                .collect(Collectors.toSet());
        Violations violations = new Violations(AwardProblem.class)
                .check(!splitLots || tender.rules().splitting(), "splitLots", "splitting.forbidden")
                .check(lotWinners.isEmpty() || splitLots, "lotWinners", "only.split-lots")
                .check(fixed.isEmpty() || splitLots, "fixed", "only.split-lots")
                .check(
                        minWinners == null || maxWinners == null || minWinners <= maxWinners,
                        "minWinners",
                        "winners.order");
        ScenarioBids.check(alternatives, valid, violations);
        for (int i = 0; i < rulings.size(); i++) {
            violations.check(lots.contains(rulings.get(i).lotId()), "rulings[" + i + "].lotId", "lot.unknown");
        }
        for (int i = 0; i < lotWinners.size(); i++) {
            LotWinners limit = lotWinners.get(i);
            boolean inOrder = limit.atLeast() == null || limit.atMost() == null || limit.atLeast() <= limit.atMost();
            violations
                    .check(lots.contains(limit.lotId()), "lotWinners[" + i + "].lotId", "lot.unknown")
                    .check(inOrder, "lotWinners[" + i + "].atLeast", "winners.order");
        }
        for (int i = 0; i < fixed.size(); i++) {
            checkFixed(fixed.get(i), "fixed[" + i + "]", tender, violations);
        }
        if (incumbents != null) {
            checkIncumbents(incumbents, lots, tender, violations);
        }
        for (int i = 0; i < relaxable.size(); i++) {
            violations.check(hasCondition(relaxable.get(i)), "relaxable[" + i + "]", "condition.unknown");
        }
        violations.throwIfAny();
    }

    private static void checkFixed(FixedQuantity one, String field, Tender tender, Violations violations) {
        Optional<TenderItem> item = tender.items().stream()
                .filter(tendered -> tendered.itemId().equals(one.itemId()))
                .findFirst();
        violations.check(item.isPresent(), field + ".itemId", "item.unknown");
        boolean fits = item.isEmpty()
                || item.get().unit().equals(one.quantity().unit())
                        && one.quantity().isPositive()
                        && one.quantity().compareTo(item.get().quantity()) <= 0;
        violations.check(fits, field + ".quantity", "quantity.fixed");
    }

    private static void checkIncumbents(Incumbents named, Set<UUID> lots, Tender tender, Violations violations) {
        for (int i = 0; i < named.lots().size(); i++) {
            violations.check(
                    lots.contains(named.lots().get(i).lotId()), "incumbents.lots[" + i + "].lotId", "lot.unknown");
        }
        Money cost = named.switchingCost();
        boolean sameCurrency =
                cost == null || cost.currency().equals(tender.baseline().currency());
        violations
                .check(sameCurrency, "incumbents.switchingCost.currency", "currency.other")
                .check(cost == null || !cost.isNegative(), "incumbents.switchingCost.amount", "amount.negative");
    }

    private boolean hasCondition(String name) {
        return switch (name) {
            case "minWinners" -> minWinners != null;
            case "maxWinners" -> maxWinners != null;
            case "excludedSuppliers" -> !excludedSuppliers.isEmpty();
            case "objective" -> objective == Objective.BEST_VALUE;
            default ->
                isIn(name, "rulings", rulings.size())
                        || isIn(name, "shares", shares.size())
                        || isIn(name, "lotWinners", lotWinners.size())
                        || isIn(name, "fixed", fixed.size())
                        || incumbents != null && incumbents.conditions().contains(name);
        };
    }

    private static boolean isIn(String name, String list, int size) {
        return IntStream.range(0, size).anyMatch(i -> name.equals(list + "[" + i + "]"));
    }
}
