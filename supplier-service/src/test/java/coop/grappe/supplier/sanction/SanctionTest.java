package coop.grappe.supplier.sanction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.test.Schemas;
import coop.grappe.supplier.registry.SanctionKind;
import coop.grappe.supplier.scorecard.Figures;
import coop.grappe.supplier.scorecard.Scorecard;
import coop.grappe.supplier.scorecard.Share;
import coop.grappe.supplier.scorecard.StandingRule;
import coop.grappe.supplier.scorecard.Suggestion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SanctionTest {

    private static final Instant NOW = Instant.parse("2030-02-01T12:00:00Z");
    private static final Duration TEN_DAYS = Duration.ofDays(10);
    private static final Instant ANSWER_UNTIL = NOW.plus(TEN_DAYS);
    private static final Duration LENGTH = Duration.ofDays(90);

    private static SanctionPlan plan(Duration length, @Nullable Instant answerUntil) {
        return new SanctionPlan(SanctionKind.SUSPENSION, "Retards", length, answerUntil, List.of(), List.of());
    }

    private static Sanction proposed() {
        Share none = new Share(0, 0, null);
        Figures figures = new Figures(0, none, none, none, none, none);
        Scorecard card = new Scorecard(
                "CA-FED:1", NOW, figures, figures, Suggestion.UNPROVEN, List.of(), new StandingRule(24, 5, List.of()));
        return Sanction.proposed(card, plan(LENGTH, null), ANSWER_UNTIL, "négociatrice", "CA-FED:9", NOW);
    }

    private static Object refusal(Runnable act) {
        return assertThrows(Problem.class, act::run).type();
    }

    @Test
    void theSupplierIsHeardUntilItsLastInstantAndNotAfter() {
        Sanction inTime = proposed();
        inTime.state("La tempête", ANSWER_UNTIL.minusNanos(1_000));
        assertEquals(SanctionState.HEARD, inTime.state());
        Sanction late = proposed();
        assertEquals(SanctionProblem.ANSWER_TOO_LATE, refusal(() -> late.state("La tempête", ANSWER_UNTIL)));
        assertNull(late.statement());
        assertTrue(late.isDue(ANSWER_UNTIL));
        late.runOut(ANSWER_UNTIL);
        assertEquals(SanctionState.HEARD, late.state());
    }

    @Test
    void nothingIsImposedBeforeTheSupplierWasHeard() {
        Sanction sanction = proposed();
        assertEquals(SanctionProblem.SANCTION_STATE, refusal(() -> sanction.impose("Oui", "opératrice", NOW)));
        assertFalse(sanction.isDue(ANSWER_UNTIL.minusNanos(1_000)));
        assertThrows(IllegalStateException.class, () -> sanction.runOut(ANSWER_UNTIL.minusNanos(1_000)));
    }

    @Test
    void whoeverProposedItDoesNotImposeIt() {
        Sanction sanction = proposed();
        sanction.state("La tempête", NOW);
        assertEquals(SanctionProblem.FOUR_EYES, refusal(() -> sanction.impose("Oui", "négociatrice", NOW)));
        assertEquals(SanctionState.HEARD, sanction.state());
        sanction.impose("Oui", "opératrice", NOW);
        assertEquals(NOW.plus(LENGTH), sanction.restriction().until());
        assertTrue(sanction.isInForce(NOW.plus(LENGTH).minusNanos(1_000)));
        assertFalse(sanction.isInForce(NOW.plus(LENGTH)));
    }

    @Test
    void itIsLiftedOnlyBeforeItsEnd() {
        Sanction sanction = proposed();
        sanction.state("La tempête", NOW);
        sanction.impose("Oui", "opératrice", NOW);
        assertEquals(SanctionProblem.RUN_OUT, refusal(() -> sanction.lift("Réparé", "opératrice", NOW.plus(LENGTH))));
        sanction.lift("Réparé", "opératrice", NOW.plusSeconds(1));
        assertFalse(sanction.isInForce(NOW.plusSeconds(1)));
    }

    @Test
    void theTimeToAnswerIsNeverShorterThanTheHouseAllows() {
        assertEquals(ANSWER_UNTIL, plan(LENGTH, null).checked(true, TEN_DAYS, NOW));
        Instant longer = ANSWER_UNTIL.plusSeconds(1);
        assertEquals(longer, plan(LENGTH, longer).checked(true, TEN_DAYS, NOW));
        assertThrows(
                Problem.class,
                () -> plan(LENGTH, ANSWER_UNTIL.minusNanos(1_000)).checked(true, TEN_DAYS, NOW));
        assertThrows(Problem.class, () -> plan(Duration.ZERO, null).checked(true, TEN_DAYS, NOW));
        assertThrows(Problem.class, () -> plan(Duration.ofDays(2_000), null).checked(true, TEN_DAYS, NOW));
        assertThrows(Problem.class, () -> plan(LENGTH, null).checked(false, TEN_DAYS, NOW));
    }

    @Test
    void everyEventFitsItsSchema() {
        Sanction sanction = proposed();
        Schemas.check(sanction.proposal());
        Schemas.check(sanction.state("La tempête", NOW));
        Schemas.check(sanction.impose("Oui", "opératrice", NOW));
        Schemas.check(sanction.lift("Réparé", "opératrice", NOW));
        Schemas.check(proposed().drop("Rien", "opératrice", NOW));
        Schemas.check(proposed().runOut(ANSWER_UNTIL));
    }
}
