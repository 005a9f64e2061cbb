package coop.grappe.supplier.bid;

import coop.grappe.platform.problem.Violations;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** The thresholds that a tender asks of every price schedule for an item; none if suppliers choose. */
record RequiredTiers(List<BigDecimal> thresholds) {

    /** Notes each tier that begins elsewhere, each that is one too many, and those that are missing. */
    void check(PriceSchedule schedule, String field, Violations violations) {
        if (thresholds.isEmpty()) {
            return;
        }
        List<Tier> tiers = schedule.tiers();
        for (int i = 0; i < tiers.size(); i++) {
            String tier = field + ".tiers[" + i + "].threshold";
            if (i >= thresholds.size()) {
                violations.check(false, tier, "tier.surplus");
            } else {
                boolean same = tiers.get(i).threshold().compareTo(thresholds.get(i)) == 0;
                violations.check(same, tier, "tier.required", written(thresholds.get(i)));
            }
        }
        String all = thresholds.stream().map(RequiredTiers::written).collect(Collectors.joining(" · "));
        violations.check(tiers.size() >= thresholds.size(), field + ".tiers", "tiers.missing", all);
    }

    private static String written(BigDecimal threshold) {
        return threshold.stripTrailingZeros().toPlainString();
    }
}
