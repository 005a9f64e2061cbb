package coop.grappe.supplier.tender;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Text;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.Violations;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CriterionPlanTest {

    private static final Text NAME = new Text("Critère", "Criterion");
    private static final List<Criterion> PRICE_ALONE = List.of(criterion("price", CriterionKind.PRICE, 100));

    private final Tender tender = TenderFixture.planned();

    private static Criterion criterion(String id, CriterionKind kind, int weight) {
        return new Criterion(id, NAME, kind, weight);
    }

    private static List<Criterion> weighted(int price) {
        return List.of(
                criterion("price", CriterionKind.PRICE, price),
                criterion("service", CriterionKind.QUALITY, 100 - price));
    }

    private List<PriceScale> scales(String full, String none) {
        return tender.lots().stream()
                .map(lot -> new PriceScale(lot.id(), Money.cad(full), Money.cad(none)))
                .toList();
    }

    private static CriterionPlan plan(
            List<Criterion> criteria, @Nullable PriceFormula formula, List<PriceScale> scales) {
        return new CriterionPlan(criteria, formula, scales, null, null, List.of(), null);
    }

    private void assertRefused(String key, CriterionPlan plan) {
        Violations violations = new Violations(TenderProblem.class);
        new JudgingCheck(plan, violations).check(tender.lots(), Money.CAD);
        StringBuilder found = new StringBuilder();
        violations.forEach((field, name, arguments) -> found.append(name).append(' '));
        assertTrue(found.toString().contains(key), found.toString());
        assertThrows(Violations.InvalidRequest.class, () -> tender.judgeBy(plan));
    }

    @Test
    void thePriceAloneNeedsNoFormula() {
        tender.judgeBy(plan(PRICE_ALONE, null, List.of()));
        assertEquals(JudgingRules.BY_LOWEST_PRICE, tender.judging());
    }

    @Test
    void qualityWithoutANamedFormulaIsAbsoluteAndNeedsItsAmounts() {
        assertRefused("scale.default", plan(weighted(70), null, List.of()));
        tender.judgeBy(plan(weighted(70), null, scales("400.00", "900.00")));
        assertEquals(PriceFormula.ABSOLUTE, tender.judging().priceFormula());
    }

    @Test
    void everyLotHasItsAmountsOnceInTheTendersCurrency() {
        List<PriceScale> scales = scales("400.00", "900.00");
        assertRefused("scale.missing", plan(weighted(70), PriceFormula.ABSOLUTE, scales.subList(0, 1)));
        assertRefused(
                "scale.twice",
                plan(weighted(70), PriceFormula.ABSOLUTE, List.of(scales.get(0), scales.get(0), scales.get(1))));
        PriceScale stranger = new PriceScale(new UUID(9, 9), Money.cad("1.00"), Money.cad("2.00"));
        assertRefused("scale.lot", plan(weighted(70), PriceFormula.ABSOLUTE, List.of(stranger)));
        PriceScale euros = new PriceScale(tender.lots().get(0).id(), Money.of("1.00", "EUR"), Money.of("2.00", "EUR"));
        assertRefused("scale.currency", plan(weighted(70), PriceFormula.ABSOLUTE, List.of(euros)));
        assertRefused("scale.order", plan(weighted(70), PriceFormula.ABSOLUTE, scales("900.00", "900.00")));
        assertRefused("scale.negative", plan(weighted(70), PriceFormula.ABSOLUTE, scales("-1.00", "900.00")));
        assertRefused("scale.unused", plan(weighted(70), PriceFormula.LINEAR, scales));
    }

    @Test
    void qualityDividesThePriceOnlyWithinTheBoundsOfProzorro() {
        assertRefused("quality.none", plan(PRICE_ALONE, PriceFormula.COST_PER_QUALITY, List.of()));
        assertRefused("quality.weight", plan(weighted(69), PriceFormula.COST_PER_QUALITY, List.of()));
        tender.judgeBy(plan(weighted(70), PriceFormula.COST_PER_QUALITY, List.of()));
    }

    @Test
    void whatAFormulaOrARuleDoesNotUseIsRefused() {
        assertRefused(
                "multiple.unused",
                new CriterionPlan(
                        weighted(70),
                        PriceFormula.RELATIVE_TO_LOWEST,
                        List.of(),
                        new BigDecimal("2"),
                        null,
                        List.of(),
                        null));
        assertRefused("tags.missing", ties(weighted(70), TieRule.TAGGED_FIRST));
        assertRefused("tags.unused", ties(weighted(70), TieRule.LOT_DRAWING, "local"));
        assertRefused("quality.none", ties(PRICE_ALONE, TieRule.HIGHER_QUALITY));
    }

    private static CriterionPlan ties(List<Criterion> criteria, TieRule rule, String... tags) {
        return new CriterionPlan(criteria, PriceFormula.RELATIVE_TO_LOWEST, List.of(), null, rule, List.of(tags), null);
    }

    @Test
    void lotsThatAreCutAnewMakeTheAmountsStale() {
        tender.judgeBy(plan(weighted(70), PriceFormula.ABSOLUTE, scales("400.00", "900.00")));
        tender.cutInto(
                new LotPlan(List.of(new LotPlan.PlannedLot(NAME, List.of(TenderFixture.PAINT, TenderFixture.BULB)))));
        PublicationPlan publication = TenderFixture.publication();
        assertEquals(
                TenderProblem.PRICE_SCALES_STALE,
                assertThrows(Problem.class, () -> tender.publish(publication, TenderFixture.NOW))
                        .type());
        tender.judgeBy(plan(weighted(70), PriceFormula.ABSOLUTE, scales("400.00", "900.00")));
        tender.publish(publication, TenderFixture.NOW);
    }

    @Test
    void theRulesCanBeToldInWords() {
        tender.judgeBy(new CriterionPlan(
                weighted(70), null, scales("400.00", "900.00"), null, TieRule.TAGGED_FIRST, List.of("local"), 20));
        List<Text> words = tender.judging().words(tender.lots());
        assertEquals(5, words.size());
        assertEquals("Lighting: full 400.00 CAD, none 900.00 CAD.", words.get(1).en());
        assertEquals(
                "À égalité, passent en premier les fournisseurs étiquetés local, puis la soumission la plus ancienne.",
                words.get(3).fr());
    }

    @Test
    void tendersFromBeforeThereWasAChoiceAreJudgedAsTheyWere() {
        assertEquals(
                PriceFormula.RELATIVE_TO_LOWEST,
                Tender.draftedFrom(TenderFixture.campaign()).judging().priceFormula());
    }
}
