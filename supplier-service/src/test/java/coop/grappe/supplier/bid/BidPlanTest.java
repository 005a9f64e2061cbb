package coop.grappe.supplier.bid;

import static coop.grappe.supplier.bid.BidFixture.allUnits;
import static coop.grappe.supplier.tender.TenderFixture.BULB;
import static coop.grappe.supplier.tender.TenderFixture.PAINT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.problem.Violations;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderFixture;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BidPlanTest {

    private static final Tender TENDER = TenderFixture.active();

    private static Offer offer(UUID item, @Nullable Quantity capacity) {
        return new Offer(item, allUnits("0", "10"), capacity);
    }

    private static void assertRefused(List<Offer> offers, List<CriterionAnswer> answers, Tender tender) {
        BidPlan plan = new BidPlan(offers, answers);
        assertThrows(Violations.InvalidRequest.class, () -> plan.checkedAgainst(tender));
    }

    @Test
    void aBidMayLeaveALotOut() {
        BidContent content = new BidPlan(List.of(offer(BULB, null)), List.of()).checkedAgainst(TENDER);
        assertEquals(1, content.offers().size());
    }

    @Test
    void aBidPricesEveryItemOfALotThatItCovers() {
        Tender oneLot = TenderFixture.wholeInOneLot();
        assertRefused(List.of(offer(BULB, null)), List.of(), oneLot);
        new BidPlan(List.of(offer(BULB, null), offer(PAINT, null)), List.of()).checkedAgainst(oneLot);
    }

    @Test
    void anItemHasOnePriceAndIsPartOfTheTender() {
        assertRefused(List.of(offer(BULB, null), offer(BULB, null)), List.of(), TENDER);
        assertRefused(List.of(offer(new UUID(9, 9), null)), List.of(), TENDER);
    }

    @Test
    void aCapacityIsInTheUnitOfTheItemAndAboveZero() {
        assertRefused(List.of(offer(BULB, Quantity.of("10", "LTR"))), List.of(), TENDER);
        assertRefused(List.of(offer(BULB, Quantity.of("0", "EA"))), List.of(), TENDER);
        new BidPlan(List.of(offer(BULB, Quantity.of("10", "EA"))), List.of()).checkedAgainst(TENDER);
    }

    @Test
    void answersAreForQualityCriteriaOnceEach() {
        List<Offer> offers = List.of(offer(BULB, null));
        CriterionAnswer service = new CriterionAnswer("service", "Deux ans");
        assertRefused(offers, List.of(new CriterionAnswer("price", "Bas")), TENDER);
        assertRefused(offers, List.of(service, service), TENDER);
        new BidPlan(offers, List.of(service)).checkedAgainst(TENDER);
    }
}
