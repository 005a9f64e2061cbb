package coop.grappe.supplier.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.grappe.platform.money.Money;
import coop.grappe.supplier.tender.JudgingRules;
import coop.grappe.supplier.tender.PriceFormula;
import coop.grappe.supplier.tender.PriceScale;
import coop.grappe.supplier.tender.TieRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceScoringTest {

    private static final UUID LOT = new UUID(3, 1);

    static JudgingRules rules(PriceFormula formula, @Nullable String multiple) {
        List<PriceScale> scales = formula == PriceFormula.ABSOLUTE
                ? List.of(new PriceScale(LOT, Money.cad("400.00"), Money.cad("900.00")))
                : List.of();
        return new JudgingRules(
                formula,
                scales,
                multiple == null ? null : new BigDecimal(multiple),
                TieRule.EARLIER_SUBMISSION,
                List.of(),
                100);
    }

    private static PriceScoring scoring(PriceFormula formula, @Nullable String multiple, List<Money> totals) {
        return PriceScoring.of(rules(formula, multiple), LOT, totals);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // formula, multiple, all totals, the bid's, its points
                "ABSOLUTE, -, 500 700, 500, 80.0000",
                "ABSOLUTE, -, 300 700, 300, 100.0000",
                "ABSOLUTE, -, 500 950, 950, 0.0000",
                "ABSOLUTE, -, 500 700, 533.33, 73.3340",
                "LINEAR, -, 500 600 700, 500, 100.0000",
                "LINEAR, -, 500 600 700, 600, 50.0000",
                "LINEAR, -, 500 600 700, 700, 0.0000",
                "LINEAR, -, 500 500, 500, 100.0000",
                "LINEAR, 2, 500 600 700, 700, 60.0000",
                "LINEAR, 1.3, 500 600 700, 700, 0.0000",
                "LINEAR, 3, 300 400, 400, 83.3333",
                "RELATIVE_TO_LOWEST, -, 480 600, 600, 80.0000",
                "RELATIVE_TO_LOWEST, -, 480 700, 700, 68.5714",
                "RELATIVE_TO_LOWEST, -, 0 5, 0, 100.0000",
                "RELATIVE_TO_LOWEST, -, 0 5, 5, 0.0000"
            })
    void everyFormulaHasItsWorkedExample(
            PriceFormula formula, @Nullable String multiple, String totals, String total, String points) {
        List<Money> all = Arrays.stream(totals.split(" ")).map(Money::cad).toList();
        assertEquals(new BigDecimal(points), scoring(formula, multiple, all).points(Money.cad(total)));
    }

    @Property(tries = 500)
    void pointsLieWithinAHundredAndNeverRiseWithThePrice(
            @ForAll PriceFormula formula,
            @ForAll @Size(min = 2, max = 6) List<@LongRange(min = 0, max = 200_000) Long> cents) {
        List<Money> totals =
                cents.stream().map(PriceScoringTest::money).sorted().toList();
        PriceScoring scoring = scoring(formula, null, totals);
        BigDecimal before = PriceScoring.HUNDRED;
        for (Money total : totals) {
            BigDecimal points = scoring.points(total);
            assertTrue(points.signum() >= 0 && points.compareTo(before) <= 0, totals + ": " + points);
            assertEquals(PriceScoring.SCALE, points.scale());
            before = points;
        }
        assertTrue(formula == PriceFormula.ABSOLUTE
                || scoring.points(totals.get(0)).compareTo(PriceScoring.HUNDRED) == 0);
    }

    @Property(tries = 300)
    void absolutePointsDoNotDependOnTheOtherBids(
            @ForAll @LongRange(min = 0, max = 200_000) long own,
            @ForAll @Size(max = 5) List<@LongRange(min = 0, max = 200_000) Long> others) {
        List<Money> alone = List.of(money(own));
        List<Money> among = new ArrayList<>(alone);
        others.forEach(other -> among.add(money(other)));
        assertEquals(
                scoring(PriceFormula.ABSOLUTE, null, alone).points(money(own)),
                scoring(PriceFormula.ABSOLUTE, null, among).points(money(own)));
    }

    private static Money money(long cents) {
        return new Money(BigDecimal.valueOf(cents, 2), Money.CAD);
    }
}
