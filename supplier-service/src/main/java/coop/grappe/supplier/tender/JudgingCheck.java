package coop.grappe.supplier.tender;

import coop.grappe.platform.problem.Violations;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Whether the rules for judging bids make sense with the criteria and the lots; notes everything that does not. */
final class JudgingCheck {

    /** ProZorro lets all other criteria count for 30 % together at most. */
    private static final int LEAST_PRICE_WEIGHT = 70;

    private final CriterionPlan plan;
    private final Violations violations;

    JudgingCheck(CriterionPlan plan, Violations violations) {
        this.plan = plan;
        this.violations = violations;
    }

    void check(List<Lot> lots, Currency currency) {
        if (plan.formula() == PriceFormula.ABSOLUTE) {
            checkScales(lots, currency);
        } else {
            violations.check(plan.priceScales().isEmpty(), "priceScales", "scale.unused");
        }
        boolean linear = plan.formula() == PriceFormula.LINEAR;
        violations.check(linear || plan.zeroAtMultiple() == null, "zeroAtMultiple", "multiple.unused");
        if (plan.formula() == PriceFormula.COST_PER_QUALITY) {
            checkQualityDivides();
        }
        checkTies();
    }

    private void checkScales(List<Lot> lots, Currency currency) {
        Set<UUID> left = lots.stream().map(Lot::id).collect(Collectors.toCollection(HashSet::new));
        Set<UUID> known = Set.copyOf(left);
        for (int i = 0; i < plan.priceScales().size(); i++) {
            PriceScale scale = plan.priceScales().get(i);
            String field = "priceScales[" + i + "]";
            boolean ours = scale.full().currency().equals(currency)
                    && scale.none().currency().equals(currency);
            violations
                    .check(known.contains(scale.lotId()), field + ".lotId", "scale.lot")
                    .check(
                            !known.contains(scale.lotId()) || left.remove(scale.lotId()),
                            field + ".lotId",
                            "scale.twice")
                    .check(ours, field, "scale.currency", currency.getCurrencyCode())
                    .check(!scale.full().isNegative(), field + ".full.amount", "scale.negative")
                    .check(!ours || scale.none().compareTo(scale.full()) > 0, field + ".none.amount", "scale.order");
        }
        String missing = plan.priceFormula() == null ? "scale.default" : "scale.missing";
        violations.check(left.isEmpty(), "priceScales", missing, left.size());
    }

    private void checkQualityDivides() {
        int price = plan.criteria().stream()
                .filter(criterion -> criterion.kind() == CriterionKind.PRICE)
                .mapToInt(Criterion::weight)
                .sum();
        violations
                .check(plan.hasQuality(), "priceFormula", "quality.none")
                .check(price >= LEAST_PRICE_WEIGHT, "priceFormula", "quality.weight", LEAST_PRICE_WEIGHT);
    }

    private void checkTies() {
        boolean tagged = plan.ties() == TieRule.TAGGED_FIRST;
        violations
                .check(!tagged || !plan.tieTags().isEmpty(), "tieTags", "tags.missing")
                .check(tagged || plan.tieTags().isEmpty(), "tieTags", "tags.unused")
                .check(plan.ties() != TieRule.HIGHER_QUALITY || plan.hasQuality(), "tieRule", "quality.none");
    }
}
