package coop.grappe.purchasing.contract;

import static coop.grappe.purchasing.contract.ContractFixture.schedule;
import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.grappe.purchasing.contract.ContractTerms.RevisionClause;
import coop.grappe.purchasing.contract.PriceSchedule.Kind;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndexFormulaTest {

    private static IndexFormula formula(String share, String base, String value) {
        var clause = new RevisionClause(
                "ipc-quebec",
                new BigDecimal("100"),
                new BigDecimal(share),
                new BigDecimal("2"),
                new BigDecimal("4"),
                12,
                30);
        return new IndexFormula(clause, new BigDecimal(base), new BigDecimal(value));
    }

    @ParameterizedTest
    @CsvSource({
        "80, 160.2, 164.9, 2.3471, 2.3471",
        "100, 150, 151, 0.6667, 0.6667",
        "100, 150, 149, -0.6667, -0.6667",
        "100, 100, 104, 4.0000, 4.0000",
        "100, 100, 104.001, 4.0010, 4.0000",
        "100, 100, 98, -2.0000, -2.0000",
        "50, 100, 90, -5.0000, -2.0000",
        "80, 100, 100, 0.0000, 0.0000"
    })
    void aPriceFollowsItsShareOfTheIndexBetweenFloorAndCap(
            String share, String base, String value, BigDecimal unbounded, BigDecimal percent) {
        IndexFormula formula = formula(share, base, value);
        assertEquals(unbounded, formula.unbounded());
        assertEquals(percent, formula.percent());
    }

    @Test
    void everyTierIsRevisedAndRoundedToFourDecimalsAndThresholdsStay() {
        PriceSchedule revised =
                formula("80", "160.2", "164.9").revised(schedule(Kind.ALL_UNITS, "0", "5", "100", "4.125"));
        assertEquals(schedule(Kind.ALL_UNITS, "0", "5.1174", "100", "4.2218"), revised);
    }
}
