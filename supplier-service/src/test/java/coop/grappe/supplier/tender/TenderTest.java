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
        return CriterionPlan.of(List.of(criteria), PriceFormula.LINEAR);
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
        assertInvalid(() -> amend(tender, moved(DEADLINE.minusSeconds(1)), NOW));
        Instant later = DEADLINE.plusSeconds(60);
        amend(tender, moved(later), NOW);
        assertEquals(later, tender.submissionDeadline());
        assertEquals(1, tender.amendments().size());
        assertEquals(
                TenderProblem.DEADLINE_PASSED, problemOf(() -> amend(tender, moved(later.plusSeconds(60)), later)));
    }

    @Test
    void aChangeOfWhatIsAskedLeavesTimeForIt() {
        Tender tender = TenderFixture.active();
        Instant late = DEADLINE.minus(LEAST).plusNanos(1000);
        AmendmentPlan words = new AmendmentPlan(TITLE, DEADLINE, null, true, null, null, null);
        assertInvalid(() -> amend(tender, words, late));
        amend(tender, moved(DEADLINE), late);
        amend(tender, words, DEADLINE.minus(LEAST));
        AmendmentPlan both = new AmendmentPlan(TITLE, late.plus(LEAST), null, true, null, null, null);
        amend(tender, both, late);
        assertEquals(
                List.of(false, true, true),
                tender.amendments().stream().map(Amendment::asksAnew).toList());
    }

    @Test
    void anAmendmentCallsLotsOtherwiseAndSetsThresholds() {
        Tender tender = TenderFixture.active();
        Lot lot = tender.lots().get(0);
        var title = new LotTitle(lot.id(), new Text("Éclairage DEL", "LED lighting"));
        var tiers = new Breakpoints(BULB, List.of(BigDecimal.ZERO, new BigDecimal("100")));
        assertFalse(tender.hasOtherBreakpointsSince(NOW.minusSeconds(1)));
        TenderEvent.Amended amended = (TenderEvent.Amended) amend(
                tender, new AmendmentPlan(TITLE, DEADLINE, null, false, List.of(title), List.of(tiers), null), NOW);
        assertTrue(amended.asksAnew());
        assertEquals(
                new Lot(lot.id(), title.title(), lot.itemIds()), tender.lots().get(0));
        assertEquals(tiers.thresholds(), tender.thresholdsOf(BULB));
        assertTrue(tender.hasOtherBreakpointsSince(NOW.minusSeconds(1)));
        assertFalse(tender.hasOtherBreakpointsSince(NOW));
        var free = new Breakpoints(BULB, List.of());
        amend(tender, new AmendmentPlan(TITLE, DEADLINE, null, false, null, List.of(free), null), NOW);
        assertEquals(List.of(), tender.thresholdsOf(BULB));
        var unknown = new LotTitle(new UUID(9, 9), TITLE);
        assertInvalid(() ->
                amend(tender, new AmendmentPlan(TITLE, DEADLINE, null, false, List.of(unknown), null, null), NOW));
    }

    @Test
    void questionsMayBeTakenLongerButNotShorter() {
        Tender tender = TenderFixture.active();
        assertInvalid(() -> amend(tender, questionsUntil(ENQUIRIES.minusSeconds(1)), NOW));
        assertInvalid(() -> amend(tender, questionsUntil(DEADLINE.plusSeconds(1)), NOW));
        amend(tender, questionsUntil(DEADLINE), NOW);
        tender.requireEnquiring(ENQUIRIES);
    }

    @Test
    void thresholdsRiseFromZeroOnceForEachItem() {
        Tender tender = TenderFixture.planned();
        assertInvalid(() -> tender.tierBy(tiers(BULB, "100")));
        assertInvalid(() -> tender.tierBy(tiers(BULB, "0", "100", "100")));
        assertInvalid(() -> tender.tierBy(tiers(new UUID(9, 9), "0")));
        Breakpoints once = tiers(BULB, "0", "50").breakpoints().get(0);
        assertInvalid(() -> tender.tierBy(new BreakpointPlan(List.of(once, once))));
        tender.tierBy(tiers(BULB, "0", "50"));
        assertEquals(once.thresholds(), tender.thresholdsOf(BULB));
        assertEquals(List.of(), tender.thresholdsOf(TenderFixture.PAINT));
        tender.tierBy(new BreakpointPlan(List.of()));
        assertEquals(List.of(), tender.breakpoints());
        Tender active = TenderFixture.active();
        assertEquals(TenderProblem.TENDER_STATE, problemOf(() -> active.tierBy(tiers(BULB, "0"))));
    }

    private static final Duration LEAST = Duration.ofDays(2);

    private static TenderEvent amend(Tender tender, AmendmentPlan plan, Instant now) {
        return tender.amend(plan, new Violations(TenderProblem.class), LEAST, now);
    }

    private static AmendmentPlan moved(Instant deadline) {
        return new AmendmentPlan(TITLE, deadline, null, false, null, null, null);
    }

    private static AmendmentPlan questionsUntil(Instant until) {
        return new AmendmentPlan(TITLE, DEADLINE, until, false, null, null, null);
    }

    private static BreakpointPlan tiers(UUID item, String... thresholds) {
        return new BreakpointPlan(List.of(new Breakpoints(
                item, Arrays.stream(thresholds).map(BigDecimal::new).toList())));
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
