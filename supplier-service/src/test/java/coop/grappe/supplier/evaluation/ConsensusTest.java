package coop.grappe.supplier.evaluation;

import static coop.grappe.supplier.bid.BidFixture.allUnits;
import static coop.grappe.supplier.evaluation.JudgingFixture.declared;
import static coop.grappe.supplier.evaluation.JudgingFixture.score;
import static coop.grappe.supplier.tender.TenderFixture.BULB;
import static coop.grappe.supplier.tender.TenderFixture.DEADLINE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.grappe.platform.problem.Problem;
import coop.grappe.supplier.bid.Bid;
import coop.grappe.supplier.bid.BidFixture;
import coop.grappe.supplier.tender.Evaluator;
import coop.grappe.supplier.tender.PriceFormula;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderFixture;
import coop.grappe.supplier.tender.TieRule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsensusTest {

    private static final String ORGANIZER = "CA-QC-NEQ:1100000001";
    private static final Tender TENDER = TenderFixture.openedBy(PriceFormula.LINEAR, TieRule.EARLIER_SUBMISSION, 20);
    private static final Bid FIRST = bid("CA-QC-NEQ:1200000001");
    private static final Bid SECOND = bid("CA-QC-NEQ:1200000002");
    private static final List<Declaration> BOTH_FREE = List.of(
            declared(FIRST, "ada", DeclarationKind.NO_CONFLICT), declared(FIRST, "ben", DeclarationKind.NO_CONFLICT));

    private static Bid bid(String supplier) {
        return BidFixture.valid(TENDER, supplier, DEADLINE.minusSeconds(60), Map.of(BULB, allUnits("0", "5")));
    }

    private static Panel panel(List<Declaration> declarations, Score... scores) {
        return new Panel(TENDER, List.of(FIRST, SECOND), declarations, List.of(scores));
    }

    private static Object refusal(Panel panel, Agreement... agreements) {
        return assertThrows(Problem.class, () -> new Consensus(panel, List.of(agreements), 20).judgements())
                .type();
    }

    @Test
    void pointsThatLieCloseEnoughCountByTheirMean() {
        Panel panel = panel(
                BOTH_FREE,
                score(FIRST, "ada", 80),
                score(FIRST, "ben", 60),
                score(SECOND, "ada", 55),
                score(SECOND, "ben", 56));
        assertTrue(panel.isComplete());
        var judgements = new Consensus(panel, List.of(), 20).judgements();
        assertEquals(
                new BigDecimal("70.0000"),
                judgements.get(FIRST.id()).get("service").points());
        assertEquals(
                new BigDecimal("55.5000"),
                judgements.get(SECOND.id()).get("service").points());
    }

    @Test
    void pointsThatLieTooFarApartNeedAnAgreementOfAllJudges() {
        Panel panel = panel(
                BOTH_FREE,
                score(FIRST, "ada", 81),
                score(FIRST, "ben", 60),
                score(SECOND, "ada", 50),
                score(SECOND, "ben", 50));
        assertEquals(EvaluationProblem.CONSENSUS_MISSING, refusal(panel));
        Agreement agreement = agreement(75);
        assertFalse(agreement.isAgreed());
        assertEquals(EvaluationProblem.CONSENSUS_MISSING, refusal(panel, agreement));
        agreement.confirm("ben", List.of("ada", "ben"), DEADLINE);
        assertTrue(agreement.isAgreed());
        assertEquals(
                Judgement.agreed(75),
                new Consensus(panel, List.of(agreement), 20)
                        .judgements()
                        .get(FIRST.id())
                        .get("service"));
    }

    private static Agreement agreement(int points) {
        AgreementPlan plan = new AgreementPlan(FIRST.id(), "service", points, "Après discussion");
        return Agreement.proposed(TENDER.id(), plan, "ada", List.of("ada", "ben"), DEADLINE);
    }

    @Test
    void otherPointsBeginTheConfirmationsAnewAndWhoJudgesAloneAgreesAtOnce() {
        Agreement agreement = agreement(75);
        agreement.confirm("ben", List.of("ada", "ben"), DEADLINE);
        assertThrows(Problem.class, () -> agreement.confirm("ben", List.of("ada", "ben"), DEADLINE));
        AgreementPlan other = new AgreementPlan(FIRST.id(), "service", 70, "Erreur");
        agreement.proposeAgain(other, "ben", List.of("ada", "ben"), DEADLINE);
        assertFalse(agreement.isAgreed());
        assertEquals(70, agreement.points());
        agreement.proposeAgain(other, "ben", List.of("ben"), DEADLINE);
        assertTrue(agreement.isAgreed());
    }

    @Test
    void whoIsRecusedFromABidOwesItNoPointsAndGivesItNone() {
        List<Declaration> declarations = List.of(
                declared(FIRST, "ada", DeclarationKind.NO_CONFLICT),
                declared(FIRST, "ben", DeclarationKind.CONFLICT, FIRST.supplierId()));
        Panel panel = panel(
                declarations,
                score(FIRST, "ada", 80),
                score(FIRST, "ben", 0),
                score(SECOND, "ada", 50),
                score(SECOND, "ben", 60));
        assertTrue(panel.isComplete());
        assertEquals(List.of("ada"), panel.judgesOf(FIRST));
        assertEquals(List.of("ada", "ben"), panel.judgesOf(SECOND));
        assertEquals(1, panel.recusals());
        var judgements = new Consensus(panel, List.of(), 20).judgements();
        assertEquals(
                new BigDecimal("80.0000"),
                judgements.get(FIRST.id()).get("service").points());
        assertEquals(
                new BigDecimal("55.0000"),
                judgements.get(SECOND.id()).get("service").points());
    }

    @Test
    void aConflictThatComesToLightLaterUndoesAnAgreement() {
        Agreement agreement = agreement(75);
        agreement.confirm("ben", List.of("ada", "ben"), DEADLINE);
        Declaration ben = declared(FIRST, "ben", DeclarationKind.NO_CONFLICT);
        Score[] scores = {score(FIRST, "ada", 81), score(FIRST, "ben", 60), score(SECOND, "ada", 50)};
        ben.widen(new DeclarationPlan(DeclarationKind.RECUSED, List.of(), "Nouvel emploi"), DEADLINE);
        Panel panel = panel(List.of(BOTH_FREE.get(0), ben), scores);
        assertEquals(
                new BigDecimal("81.0000"),
                new Consensus(panel, List.of(agreement), 20)
                        .judgements()
                        .get(FIRST.id())
                        .get("service")
                        .points());
    }

    @Test
    void aConflictIsNeverTakenBack() {
        Declaration ben = declared(FIRST, "ben", DeclarationKind.CONFLICT, FIRST.supplierId());
        for (DeclarationPlan narrower : List.of(
                new DeclarationPlan(DeclarationKind.NO_CONFLICT, List.of(), null),
                new DeclarationPlan(DeclarationKind.CONFLICT, List.of(SECOND.supplierId()), "Autre"))) {
            assertEquals(
                    EvaluationProblem.CONFLICT_STAYS,
                    assertThrows(Problem.class, () -> ben.widen(narrower, DEADLINE))
                            .type());
        }
        ben.widen(
                new DeclarationPlan(
                        DeclarationKind.CONFLICT, List.of(FIRST.supplierId(), SECOND.supplierId()), "Aussi"),
                DEADLINE);
        assertTrue(ben.recusesFrom(SECOND.supplierId()));
    }

    @Test
    void aNamedCommitteeIsAwaitedWholeAndNobodyElseCounts() {
        Tender tender = TenderFixture.openedBy(PriceFormula.LINEAR, TieRule.EARLIER_SUBMISSION, 20);
        tender.nameCommittee(List.of(new Evaluator(ORGANIZER, "ada"), new Evaluator("CA-QC-NEQ:1150000001", "cyd")));
        Panel panel =
                new Panel(tender, List.of(FIRST), BOTH_FREE, List.of(score(FIRST, "ada", 80), score(FIRST, "ben", 20)));
        assertEquals(List.of("ada", "cyd"), panel.evaluators());
        assertFalse(panel.isComplete());
        assertEquals(1, panel.missing());
        assertEquals(List.of(80), panel.pointsOf(FIRST, "service"));
    }

    @Test
    void aBidThatEveryoneIsRecusedFromAwaitsAnotherJudge() {
        List<Declaration> recused = List.of(declared(FIRST, "ada", DeclarationKind.CONFLICT, FIRST.supplierId()));
        Panel panel = panel(recused, score(SECOND, "ada", 50));
        assertFalse(panel.isComplete());
        assertEquals(1, panel.missing());
        assertEquals(1, panel.unscored());
    }

    @Test
    void pointsThatOthersHaveSeenStayWhenScoringIsOpenedAgain() {
        Scoring scoring = Scoring.begun(TENDER.id());
        scoring.requireScoring(true);
        scoring.close(DEADLINE);
        assertThrows(Problem.class, () -> scoring.requireScoring(false));
        scoring.reopen();
        scoring.requireScoring(false);
        assertEquals(
                EvaluationProblem.SCORE_STAYS,
                assertThrows(Problem.class, () -> scoring.requireScoring(true)).type());
    }

    @Test
    void nobodyJudgesMeansAllPointsAreMissing() {
        assertEquals(2, panel(List.of()).missing());
        assertEquals(EvaluationProblem.SCORES_MISSING, refusal(panel(List.of())));
    }

    @Test
    void onceBidsAreOpenedACommitteeOnlyGrows() {
        Tender tender = TenderFixture.openedBy(PriceFormula.LINEAR, TieRule.EARLIER_SUBMISSION, 20);
        Evaluator ada = new Evaluator(ORGANIZER, "ada");
        Evaluator ben = new Evaluator(ORGANIZER, "ben");
        tender.nameCommittee(List.of(ada));
        assertThrows(Problem.class, () -> tender.nameCommittee(List.of(ben)));
        tender.nameCommittee(List.of(ben, ada));
        assertTrue(tender.isJudgedBy(ORGANIZER, "ben"));
        assertFalse(tender.isJudgedBy(ORGANIZER, "eve"));
    }
}
