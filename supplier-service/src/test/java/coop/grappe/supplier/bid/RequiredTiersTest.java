package coop.grappe.supplier.bid;

import static coop.grappe.supplier.bid.BidFixture.allUnits;
import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.grappe.platform.problem.Violations;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequiredTiersTest {

    private static List<String> found(PriceSchedule schedule, String... thresholds) {
        Violations violations = new Violations(BidProblem.class);
        new RequiredTiers(Arrays.stream(thresholds).map(BigDecimal::new).toList()).check(schedule, "s", violations);
        List<String> found = new ArrayList<>();
        violations.forEach((field, key, arguments) -> found.add(field + " " + key + " " + arguments));
        return found;
    }

    @Test
    void theSameThresholdsPassHoweverTheyAreWritten() {
        assertEquals(List.of(), found(allUnits("0", "5", "100.0", "4"), "0", "100"));
    }

    @Test
    void suppliersChooseWhereNothingIsAsked() {
        assertEquals(List.of(), found(allUnits("0", "5", "70", "4")));
    }

    @Test
    void everyTierThatDiffersIsNamed() {
        assertEquals(
                List.of("s.tiers[1].threshold tier.required [100]", "s.tiers[2].threshold tier.required [500]"),
                found(allUnits("0", "5", "99", "4", "499", "3"), "0", "100", "500"));
        assertEquals(
                List.of("s.tiers[2].threshold tier.surplus []"),
                found(allUnits("0", "5", "100", "4", "500", "3"), "0", "100"));
        assertEquals(
                List.of("s.tiers tiers.missing [0 · 100 · 500]"),
                found(allUnits("0", "5", "100", "4"), "0", "100", "500"));
    }
}
