package coop.grappe.member.need;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.grappe.member.campaign.CampaignFixture;
import coop.grappe.member.campaign.Item;
import coop.grappe.member.campaign.Units;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.UnitPrice;
import coop.grappe.platform.problem.Violations;
import java.math.BigDecimal;
import java.time.LocalDate;
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
        return new NeedPlan(
                item.id(), UUID.randomUUID(), quantity, tolerance, new Period(DAY, to), UnitPrice.cad(price));
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
    void theToleranceIsAtMostTheQuantity() {
        Item item = CampaignFixture.item("EA", "12");
        var fits = new NeedReading(UNITS, item, violations)
                .terms(plan(item, written("1", "caisse"), written("12", "unités"), DAY, "1"));
        assertEquals(Quantity.of("12", "EA"), fits.orElseThrow().tolerance());
        assertTrue(new NeedReading(UNITS, item, violations)
                .terms(plan(item, written("1", "caisse"), written("13", "unités"), DAY, "1"))
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
        assertEquals(inUnits, inCases);
    }
}
