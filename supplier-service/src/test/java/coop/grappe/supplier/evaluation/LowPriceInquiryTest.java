package coop.grappe.supplier.evaluation;

import static coop.grappe.supplier.bid.BidFixture.allUnits;
import static coop.grappe.supplier.tender.TenderFixture.BULB;
import static coop.grappe.supplier.tender.TenderFixture.DEADLINE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.grappe.platform.money.Text;
import coop.grappe.platform.problem.Problem;
import coop.grappe.supplier.bid.Bid;
import coop.grappe.supplier.bid.BidFixture;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LowPriceInquiryTest {

    private static final Instant UNTIL = DEADLINE.plus(Duration.ofDays(3));
    private static final Instant BEFORE = UNTIL.minusSeconds(1);
    private static final Tender TENDER = TenderFixture.opened();
    private static final Bid LOW = bulbs("CA-QC-NEQ:1200000001", "2");
    private static final Bid OTHER = bulbs("CA-QC-NEQ:1200000002", "5");
    private static final Text REASONS = new Text("Connu", "Known");

    private final LowPriceInquiry inquiry = LowPriceInquiry.asked(
            LOW,
            new InquiryPlan(LOW.id(), null, "Comment?", UNTIL),
            TENDER.lots().get(0).id(),
            DEADLINE);

    private static Bid bulbs(String supplier, String price) {
        return BidFixture.valid(TENDER, supplier, DEADLINE.minusSeconds(60), Map.of(BULB, allUnits("0", price)));
    }

    private LowPriceProcedure at(Instant now) {
        return new LowPriceProcedure(List.of(inquiry), now);
    }

    private static Object problemOf(Runnable act) {
        return assertThrows(Problem.class, act::run).type();
    }

    private static InquiryDecision decision(InquiryState outcome) {
        return new InquiryDecision(outcome, "Selon l’entente");
    }

    @Test
    void nobodyIsExcludedForALowPriceWithoutHavingBeenAsked() {
        LowPriceProcedure unasked = new LowPriceProcedure(List.of(), UNTIL);
        assertEquals(EvaluationProblem.PRICE_UNEXPLAINED, problemOf(() -> unasked.requireExcludable(LOW)));
        assertEquals(
                EvaluationProblem.PRICE_UNEXPLAINED, problemOf(() -> at(UNTIL).requireExcludable(OTHER)));
    }

    @Test
    void silenceExcludesOnlyOnceTheTimeIsOver() {
        assertEquals(
                EvaluationProblem.PRICE_UNEXPLAINED, problemOf(() -> at(BEFORE).requireExcludable(LOW)));
        assertEquals(
                EvaluationProblem.ANSWER_AWAITED,
                problemOf(() -> inquiry.decide(decision(InquiryState.REFUSED), BEFORE)));
        assertEquals(InquiryState.ASKED, inquiry.state());
        at(UNTIL).requireExcludable(LOW);
        inquiry.decide(decision(InquiryState.REFUSED), UNTIL);
        at(UNTIL).requireExcludable(LOW);
    }

    @Test
    void anAnswerHasToBeRefusedWithReasons() {
        inquiry.answer(new InquiryAnswer("Achat direct", List.of()), BEFORE);
        assertEquals(
                EvaluationProblem.PRICE_UNEXPLAINED, problemOf(() -> at(UNTIL).requireExcludable(LOW)));
        inquiry.decide(decision(InquiryState.REFUSED), BEFORE);
        at(BEFORE).requireExcludable(LOW);
        assertEquals("Selon l’entente", inquiry.reasons());
    }

    @Test
    void anAcceptedExplanationKeepsTheBid() {
        inquiry.answer(new InquiryAnswer("Achat direct", List.of()), BEFORE);
        inquiry.decide(decision(InquiryState.ACCEPTED), UNTIL);
        assertEquals(
                EvaluationProblem.PRICE_UNEXPLAINED, problemOf(() -> at(UNTIL).requireExcludable(LOW)));
        assertEquals(
                EvaluationProblem.INQUIRY_STATE,
                problemOf(() -> inquiry.decide(decision(InquiryState.REFUSED), UNTIL)));
    }

    @Test
    void anAnswerCanBeCompletedUntilTheNamedInstantAndNotAfter() {
        inquiry.answer(new InquiryAnswer("Achat direct", List.of()), DEADLINE);
        inquiry.answer(new InquiryAnswer("Achat direct, voir l’entente", List.of()), BEFORE);
        assertEquals("Achat direct, voir l’entente", inquiry.answer());
        assertEquals(
                EvaluationProblem.ANSWER_LATE,
                problemOf(() -> inquiry.answer(new InquiryAnswer("Encore", List.of()), UNTIL)));
    }

    @Test
    void theRankingAwaitsPendingInquiriesAndAsksForReasonsWhereNobodyAsked() {
        List<Bid> both = List.of(LOW, OTHER);
        assertEquals(
                EvaluationProblem.INQUIRY_PENDING, problemOf(() -> at(BEFORE).requireSettled(TENDER, both, REASONS)));
        assertNull(at(UNTIL).requireSettled(TENDER, both, REASONS));
        LowPriceProcedure unasked = new LowPriceProcedure(List.of(), UNTIL);
        assertEquals(EvaluationProblem.LOW_PRICE_UNASKED, problemOf(() -> unasked.requireSettled(TENDER, both, null)));
        assertEquals(REASONS, unasked.requireSettled(TENDER, both, REASONS));
        assertNull(unasked.requireSettled(TENDER, List.of(OTHER), null));
    }

    @Test
    void theReportTellsWhatCameOfIt() {
        inquiry.answer(new InquiryAnswer("Achat direct", List.of()), BEFORE);
        inquiry.decide(decision(InquiryState.ACCEPTED), UNTIL);
        RankedBid low = new EvaluationMethod(
                        TENDER,
                        Map.of(
                                LOW.id(), Map.of("service", JudgingFixture.judged(50)),
                                OTHER.id(), Map.of("service", JudgingFixture.judged(50))),
                        JudgingFixture.ties(TENDER, Map.of()))
                .over(List.of(LOW, OTHER), new LowPriceFindings(List.of(inquiry)))
                .get(0)
                .bids()
                .get(0);
        assertEquals(new LowPriceFinding(InquiryState.ACCEPTED, "Selon l’entente"), low.inquiry());
        assertTrue(
                low.explanation().fr().endsWith("Prix anormalement bas : explication acceptée (Selon l’entente)."),
                low.explanation().fr());
    }

    @Test
    void alternativesOfOneSupplierAreNotComparedWithOneAnother() {
        Bid alternative = bulbs(OTHER.supplierId(), "1.50");
        assertEquals(
                List.of(alternative.id()),
                LowPriceFlag.of(TENDER, List.of(OTHER, alternative, bulbs("CA-QC-NEQ:1200000004", "5"))).stream()
                        .map(flag -> flag.bid().id())
                        .toList());
        assertEquals(List.of(), LowPriceFlag.of(TENDER, List.of(OTHER, alternative)));
    }
}
