package coop.grappe.supplier.tender;

import static coop.grappe.supplier.tender.TenderFixture.BULB;
import static coop.grappe.supplier.tender.TenderFixture.DEADLINE;
import static coop.grappe.supplier.tender.TenderFixture.ENQUIRIES;
import static coop.grappe.supplier.tender.TenderFixture.MANDATE;
import static coop.grappe.supplier.tender.TenderFixture.NOW;
import static coop.grappe.supplier.tender.TenderFixture.PAINT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.Text;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.Violations;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TenderTest {

    private static final Text TITLE = new Text("Lot", "Lot");

    private static Object problemOf(Runnable act) {
        return assertThrows(Problem.class, act::run).type();
    }

    private static void assertInvalid(Runnable act) {
        assertThrows(Violations.InvalidRequest.class, act::run);
    }

    private static LotPlan lots(List<UUID>... lots) {
        return new LotPlan(Arrays.stream(lots)
                .map(items -> new LotPlan.PlannedLot(TITLE, items))
                .toList());
    }

    private static CriterionPlan criteria(Criterion... criteria) {
        return new CriterionPlan(List.of(criteria));
    }

    private static Criterion criterion(String id, CriterionKind kind, int weight) {
        return new Criterion(id, TITLE, kind, weight);
    }

    @Test
    void aDraftHoldsAllItemsInOneLotAndJudgesByPriceAlone() {
        Tender tender = Tender.draftedFrom(TenderFixture.campaign());
        assertEquals(TenderState.PLANNED, tender.state());
        assertEquals(1, tender.lots().size());
        assertEquals(List.of(BULB, PAINT), tender.lots().get(0).itemIds());
        assertEquals(100, tender.criteria().get(0).weight());
        assertEquals(Quantity.of("120", "EA"), tender.items().get(0).quantity());
    }

    @Test
    @SuppressWarnings("unchecked")
    void everyItemIsInExactlyOneLot() {
        Tender tender = TenderFixture.planned();
        assertInvalid(() -> tender.cutInto(lots(List.of(BULB))));
        assertInvalid(() -> tender.cutInto(lots(List.of(BULB, PAINT), List.of(PAINT))));
        assertInvalid(() -> tender.cutInto(lots(List.of(BULB, PAINT, new UUID(9, 9)))));
        tender.cutInto(lots(List.of(PAINT, BULB)));
        assertEquals(1, tender.lots().size());
    }

    @Test
    void weightsAddUpToAHundredWithExactlyOnePrice() {
        Tender tender = TenderFixture.planned();
        Criterion price = criterion("price", CriterionKind.PRICE, 60);
        assertInvalid(() -> tender.judgeBy(criteria(price)));
        assertInvalid(() -> tender.judgeBy(criteria(price, criterion("other", CriterionKind.PRICE, 40))));
        assertInvalid(() -> tender.judgeBy(criteria(criterion("service", CriterionKind.QUALITY, 100))));
        assertInvalid(() -> tender.judgeBy(criteria(price, criterion("price", CriterionKind.QUALITY, 40))));
        tender.judgeBy(criteria(price, criterion("service", CriterionKind.QUALITY, 40)));
        assertEquals(2, tender.criteria().size());
    }

    @Test
    void aDeadlineLiesInTheFutureAndWithinTheMandate() {
        Tender tender = TenderFixture.planned();
        assertInvalid(() -> tender.publish(new PublicationPlan(Procedure.OPEN, NOW, DEADLINE, null), NOW));
        assertInvalid(() -> tender.publish(new PublicationPlan(Procedure.OPEN, DEADLINE, ENQUIRIES, null), NOW));
        assertInvalid(() -> tender.publish(new PublicationPlan(Procedure.OPEN, ENQUIRIES, MANDATE, null), NOW));
        assertInvalid(() -> tender.publish(auctioned("PT3M", "PT2M"), NOW));
        assertInvalid(() -> tender.publish(auctioned("PT0.5S", "PT2M"), NOW));
        assertEquals(TenderState.PLANNED, tender.state());
        TenderEvent published = tender.publish(new PublicationPlan(Procedure.OPEN, ENQUIRIES, DEADLINE, null), NOW);
        assertInstanceOf(TenderEvent.Published.class, published);
    }

    @Test
    void whatIsPublishedIsNoLongerCutOrJudgedOtherwise() {
        Tender tender = TenderFixture.active();
        assertEquals(
                TenderProblem.TENDER_STATE,
                problemOf(() -> tender.judgeBy(criteria(criterion("price", CriterionKind.PRICE, 100)))));
    }

    @Test
    void anAmendmentNeverMovesTheDeadlineEarlier() {
        Tender tender = TenderFixture.active();
        assertInvalid(() -> tender.amend(new AmendmentPlan(TITLE, DEADLINE.minusSeconds(1)), NOW));
        Instant later = DEADLINE.plusSeconds(60);
        tender.amend(new AmendmentPlan(TITLE, later), NOW);
        assertEquals(later, tender.submissionDeadline());
        assertEquals(1, tender.amendments().size());
        assertEquals(
                TenderProblem.DEADLINE_PASSED,
                problemOf(() -> tender.amend(new AmendmentPlan(TITLE, later.plusSeconds(60)), later)));
    }

    @Test
    void aBidAtTheDeadlineIsTooLate() {
        Tender tender = TenderFixture.active();
        tender.requireSubmitting(DEADLINE.minusNanos(1000));
        assertEquals(TenderProblem.DEADLINE_PASSED, problemOf(() -> tender.requireSubmitting(DEADLINE)));
        assertFalse(tender.isDue(DEADLINE.minusNanos(1000)));
        assertTrue(tender.isDue(DEADLINE));
    }

    @Test
    void aBidAfterTheClosingIsTooLateToo() {
        Tender tender = TenderFixture.active();
        tender.close(1);
        assertEquals(TenderProblem.DEADLINE_PASSED, problemOf(() -> tender.requireSubmitting(DEADLINE)));
    }

    @Test
    void questionsEndBeforeBidsDo() {
        Tender tender = TenderFixture.active();
        tender.requireEnquiring(NOW);
        assertEquals(TenderProblem.ENQUIRIES_OVER, problemOf(() -> tender.requireEnquiring(ENQUIRIES)));
        tender.requireSubmitting(ENQUIRIES);
    }

    @Test
    void nobodyOpensBeforeTheDeadline() {
        Tender tender = TenderFixture.active();
        assertEquals(TenderProblem.STILL_SEALED, problemOf(() -> tender.open(2, 2, NOW)));
        assertEquals(TenderState.ACTIVE, tender.state());
    }

    @Test
    void aTenderWithoutABidIsUnsuccessful() {
        Tender tender = TenderFixture.active();
        tender.close(0);
        assertInstanceOf(TenderEvent.Unsuccessful.class, tender.open(0, 0, DEADLINE));
        assertEquals(TenderState.UNSUCCESSFUL, tender.state());
    }

    @Test
    void nothingIsProposedBeyondTheMandate() {
        Tender tender = TenderFixture.evaluated();
        assertEquals(TenderProblem.MANDATE_CEILING, problemOf(() -> tender.award(Money.cad("5000.01"), DEADLINE)));
        assertEquals(TenderProblem.MANDATE_EXPIRED, problemOf(() -> tender.award(Money.cad("1.00"), MANDATE)));
        tender.award(Money.cad("5000.00"), DEADLINE);
        assertEquals(TenderState.AWARDED, tender.state());
    }

    @Test
    void aReleasedTenderIsComparedAgain() {
        Tender tender = TenderFixture.evaluated();
        tender.award(Money.cad("1.00"), DEADLINE);
        tender.release();
        tender.requireComparing();
    }

    private static PublicationPlan auctioned(String window, String extension) {
        AuctionRules rules = new AuctionRules(
                AuctionFeedback.RANK, BigDecimal.ONE, Duration.parse(window), Duration.parse(extension));
        return new PublicationPlan(Procedure.OPEN, ENQUIRIES, DEADLINE, rules);
    }
}
