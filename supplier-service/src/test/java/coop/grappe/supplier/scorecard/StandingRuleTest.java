package coop.grappe.supplier.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import coop.grappe.supplier.scorecard.StandingRule.Threshold;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingRuleTest {

    private static final StandingRule RULE = new StandingRule(
            24,
            5,
            List.of(
                    new Threshold("onTime", "below", new BigDecimal("85"), new BigDecimal("60")),
                    new Threshold("complete", "below", new BigDecimal("90"), new BigDecimal("70")),
                    new Threshold("damaged", "above", new BigDecimal("10"), new BigDecimal("25")),
                    new Threshold("disputed", "above", new BigDecimal("15"), new BigDecimal("35"))));

    private static Figures figures(long orders, long onTime, long damaged) {
        return new Figures(
                orders,
                Share.of(0, orders),
                Share.of(onTime, orders),
                Share.of(orders, orders),
                Share.of(damaged, orders),
                Share.of(0, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "4, 0, 4, unproven",
        "5, 5, 0, good",
        "20, 17, 2, good",
        "20, 16, 2, warned",
        "20, 12, 2, warned",
        "20, 11, 2, blocked",
        "20, 20, 3, warned",
        "20, 20, 5, warned",
        "20, 20, 6, blocked",
        "20, 16, 6, blocked"
    })
    void theGravestFindingCountsAndTheThresholdItselfIsStillFine(
            long orders, long onTime, long damaged, String suggestion) {
        assertEquals(suggestion, RULE.judge(figures(orders, onTime, damaged)).word());
    }

    @Test
    void theFiguresThatAreToBlameAreNamed() {
        assertEquals(List.of("onTime", "damaged"), RULE.grounds(figures(20, 16, 3)));
        assertEquals(List.of(), RULE.grounds(figures(20, 20, 0)));
        assertEquals(List.of(), RULE.grounds(figures(3, 0, 3)));
    }

    @Test
    void sharesAreRoundedOnlyToBeShown() {
        assertEquals(new BigDecimal("66.7"), Share.of(2, 3).percent());
        assertNull(Share.of(0, 0).percent());
        assertEquals(true, Share.of(59_999, 100_000).isBelow(new BigDecimal("60")));
    }
}
