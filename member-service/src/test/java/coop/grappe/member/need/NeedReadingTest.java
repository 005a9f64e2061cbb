package coop.grappe.member.need;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.grappe.member.campaign.AcceptedUnit;
import coop.grappe.member.campaign.CampaignFixture;
import coop.grappe.member.campaign.Item;
import coop.grappe.member.campaign.Ratio;
import coop.grappe.member.campaign.Units;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.Text;
import coop.grappe.platform.money.UnitPrice;
import coop.grappe.platform.problem.Violations;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeedReadingTest {

    private static final LocalDate DAY = LocalDate.of(2030, 11, 1);
    private static final Units UNITS = new Units();

    private final Violations violations = new Violations(NeedProblem.class);

    private Optional<NeedTerms> read(Item item, String value, String unit) {
        return new NeedReading(UNITS, item, violations).terms(plan(item, written(value, unit), null, DAY, "4.25"));
    }

    private static WrittenQuantity written(String value, String unit) {
        return new WrittenQuantity(new BigDecimal(value), unit);
    }

    private static NeedPlan plan(
            Item item, WrittenQuantity quantity, @Nullable WrittenQuantity tolerance, LocalDate to, String price) {
        return plan(item, quantity, tolerance, to, price, Recurrence.ONCE, null, Map.of());
    }

    private static NeedPlan plan(
            Item item,
            @Nullable WrittenQuantity quantity,
            @Nullable WrittenQuantity tolerance,
            LocalDate to,
            String price,
            Recurrence recurrence,
            @Nullable List<WrittenStep> ladder,
            Map<String, String> attributes) {
        return new NeedPlan(
                null,
                item.id(),
                UUID.randomUUID(),
                quantity,
                tolerance,
                new Period(DAY, to),
                recurrence,
                ladder,
                UnitPrice.cad(price),
                null,
                null,
                attributes);
    }

    private static WrittenStep step(String atMost, String quantity, String unit) {
        return new WrittenStep(UnitPrice.cad(atMost), written(quantity, unit));
    }

    private Optional<NeedTerms> ladder(Item item, WrittenStep... steps) {
        return new NeedReading(UNITS, item, violations)
                .terms(plan(item, null, null, DAY, "1", Recurrence.ONCE, List.of(steps), Map.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "EA, 12, 10, unités, 10",
        "EA, 12, 10, caisses, 120",
        "EA, 12, 0.5, caisse, 6",
        "EA, 12, 3, EA, 3",
        "MTK, 1, 12.345, m², 12.345",
        "LTR, 18.5, 2, boîtes, 37",
        "HUR, 1, 8, Heures, 8"
    })
    void aQuantityIsReadInBaseUnits(String base, String packSize, String value, String unit, String expected) {
        NeedTerms terms =
                read(CampaignFixture.item(base, packSize), value, unit).orElseThrow();
        assertEquals(Quantity.of(expected, base), terms.quantity());
        assertTrue(terms.tolerance().isZero());
    }

    @ParameterizedTest
    @CsvSource({
        "EA, 12, 10, litres",
        "EA, 12, 10, poignées",
        "EA, 12, 0, unités",
        "EA, 12, -1, caisses",
        "EA, 12, 0.5, unités",
        "EA, 1, 1E+30, unités",
        "MTK, 1, 1.2345, m²"
    })
    void whatDoesNotFitTheItemIsRefused(String base, String packSize, String value, String unit) {
        assertTrue(read(CampaignFixture.item(base, packSize), value, unit).isEmpty());
        assertFalse(violations.isEmpty());
    }

    @Test
    void theToleranceMayExceedTheQuantityButNotBeNegative() {
        Item item = CampaignFixture.item("EA", "12");
        var fits = new NeedReading(UNITS, item, violations)
                .terms(plan(item, written("1", "caisse"), written("13", "unités"), DAY, "1"));
        assertEquals(Quantity.of("13", "EA"), fits.orElseThrow().tolerance());
        assertTrue(new NeedReading(UNITS, item, violations)
                .terms(plan(item, written("1", "caisse"), written("-1", "unités"), DAY, "1"))
                .isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "MTK, 100, pi², 9.290",
        "MTK, 1, verge, ",
        "MTR, 10, pieds, 3.048",
        "LTR, 1, gallon américain, 3.785",
        "LTR, 1, gallon impérial, 4.546",
        "KGM, 100, livres, 45.359",
        "KGM, 0.5, tonne, 500",
        "EA, 2, palettes, 960",
        "MON, 2, ans, 24"
    })
    void unitsOfTheSameDimensionConvertExactlyAndAreRoundedOnce(
            String base, String value, String unit, @Nullable String expected) {
        Item item = CampaignFixture.particular(
                base, "1", "0", new AcceptedUnit("palettes", Ratio.parse("480").orElseThrow()));
        var terms = new NeedReading(UNITS, item, violations)
                .terms(plan(
                        item, written(value, unit), null, DAY, "1", Recurrence.ONCE, null, Map.of("colour", "Gris")));
        assertEquals(
                Optional.ofNullable(expected).map(exact -> Quantity.of(exact, base)), terms.map(NeedTerms::quantity));
    }

    @Test
    void whatWasWrittenIsKept() {
        assertEquals(
                written("10", "caisses"),
                read(CampaignFixture.item("EA", "12"), "10", "caisses")
                        .orElseThrow()
                        .written());
    }

    @Test
    void aMonthlyNeedIsDeliveredInEachMonthThatItsPeriodTouches() {
        Item item = CampaignFixture.item("EA", "12");
        NeedTerms terms = new NeedReading(UNITS, item, violations)
                .terms(plan(
                        item,
                        written("2", "caisses"),
                        null,
                        DAY.plusDays(100),
                        "1",
                        Recurrence.MONTHLY,
                        null,
                        Map.of()))
                .orElseThrow();
        assertEquals(4, terms.deliveries());
        assertEquals(Quantity.of("96", "EA"), terms.quantity());
    }

    @Test
    void aLadderAsksForMoreAtALowerPrice() {
        Item item = CampaignFixture.item("EA", "12");
        NeedTerms terms = ladder(item, step("500.00", "10", "EA"), step("420.00", "3", "caisses"))
                .orElseThrow();
        PriceLadder steps = java.util.Objects.requireNonNull(terms.ladder());
        assertEquals(Quantity.of("36", "EA"), terms.quantity());
        assertEquals(Quantity.zero("EA"), steps.at(UnitPrice.cad("500.01")));
        assertEquals(Quantity.of("10", "EA"), steps.at(UnitPrice.cad("500")));
        assertEquals(Quantity.of("10", "EA"), steps.at(UnitPrice.cad("420.0001")));
        assertEquals(Quantity.of("36", "EA"), steps.at(UnitPrice.cad("420")));
    }

    @ParameterizedTest
    @CsvSource({
        "500.00, 10, 500.00, 25",
        "420.00, 10, 500.00, 25",
        "500.00, 25, 420.00, 25",
        "500.00, 25, 420.00, 10",
        "500.00, 0, 420.00, 10"
    })
    void aLadderThatIsNotMonotoneIsRefused(String first, String some, String second, String more) {
        assertTrue(ladder(CampaignFixture.item("EA", "12"), step(first, some, "EA"), step(second, more, "EA"))
                .isEmpty());
    }

    @Test
    void theMinimumOrderAndTheAttributesOfAnItemAreAsked() {
        Item item = CampaignFixture.particular("LTR", "18", "36");
        for (Map<String, String> said :
                List.of(Map.<String, String>of(), Map.of("colour", "bleu"), Map.of("colour", "white", "size", "L"))) {
            assertTrue(new NeedReading(UNITS, item, new Violations(NeedProblem.class))
                    .terms(plan(item, written("2", "caisses"), null, DAY, "1", Recurrence.ONCE, null, said))
                    .isEmpty());
        }
        var fits = new NeedReading(UNITS, item, violations)
                .terms(plan(
                        item,
                        written("2", "caisses"),
                        null,
                        DAY,
                        "1",
                        Recurrence.ONCE,
                        null,
                        Map.of("colour", "White")));
        assertEquals(
                Map.of("colour", new Text("blanc", "white")), fits.orElseThrow().attributes());
        assertTrue(new NeedReading(UNITS, item, violations)
                .terms(plan(
                        item,
                        written("35.9", "litres"),
                        null,
                        DAY,
                        "1",
                        Recurrence.ONCE,
                        null,
                        Map.of("colour", "gris")))
                .isEmpty());
    }

    @Test
    void aPeriodDoesNotEndBeforeItBegins() {
        Item item = CampaignFixture.item("EA", "12");
        assertTrue(new NeedReading(UNITS, item, violations)
                .terms(plan(item, written("1", "u"), null, DAY.minusDays(1), "1"))
                .isEmpty());
    }

    @Property
    void casesAndUnitsOfThemAreTheSame(@ForAll @IntRange(min = 1, max = 100_000) int cases) {
        Item item = CampaignFixture.item("EA", "12");
        Violations none = new Violations(NeedProblem.class);
        NeedReading reading = new NeedReading(UNITS, item, none);
        var inCases = reading.terms(plan(item, written(String.valueOf(cases), "caisses"), null, DAY, "1"));
        var inUnits = reading.terms(plan(item, written(String.valueOf(cases * 12L), "unités"), null, DAY, "1"));
        assertEquals(inUnits.map(NeedTerms::quantity), inCases.map(NeedTerms::quantity));
    }
}
