package coop.grappe.supplier.bid;

import static coop.grappe.supplier.bid.BidFixture.allUnits;
import static coop.grappe.supplier.tender.TenderFixture.BULB;
import static coop.grappe.supplier.tender.TenderFixture.PAINT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.Violations;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderFixture;
import java.math.BigDecimal;
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
        BidPlan plan = new BidPlan(offers, List.of(), null, answers);
        assertThrows(Violations.InvalidRequest.class, () -> plan.checkedAgainst(tender));
    }

    @Test
    void aBidMayLeaveALotOut() {
        BidContent content = new BidPlan(List.of(offer(BULB, null)), List.of(), null, List.of()).checkedAgainst(TENDER);
        assertEquals(1, content.offers().size());
    }

    @Test
    void aBidPricesEveryItemOfALotThatItCovers() {
        Tender oneLot = TenderFixture.wholeInOneLot();
        assertRefused(List.of(offer(BULB, null)), List.of(), oneLot);
        new BidPlan(List.of(offer(BULB, null), offer(PAINT, null)), List.of(), null, List.of()).checkedAgainst(oneLot);
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
        new BidPlan(List.of(offer(BULB, Quantity.of("10", "EA"))), List.of(), null, List.of()).checkedAgainst(TENDER);
    }

    @Test
    void answersAreForQualityCriteriaOnceEach() {
        List<Offer> offers = List.of(offer(BULB, null));
        CriterionAnswer service = new CriterionAnswer("service", "Deux ans");
        assertRefused(offers, List.of(new CriterionAnswer("price", "Bas")), TENDER);
        assertRefused(offers, List.of(service, service), TENDER);
        new BidPlan(offers, List.of(), null, List.of(service)).checkedAgainst(TENDER);
    }

    @Test
    void discountsOnTheTotalRise() {
        List<Offer> offers = List.of(offer(BULB, null), offer(PAINT, null));
        List<TotalDiscount> falling = List.of(
                new TotalDiscount(Money.cad("1000.00"), new BigDecimal("5")),
                new TotalDiscount(Money.cad("2000.00"), new BigDecimal("4")));
        assertThrows(Problem.class, () -> new BidPlan(offers, falling, null, List.of()).checkedAgainst(TENDER));
        List<TotalDiscount> rising = List.of(
                new TotalDiscount(Money.cad("1000.00"), new BigDecimal("4")),
                new TotalDiscount(Money.cad("2000.00"), new BigDecimal("5.25")));
        new BidPlan(offers, rising, null, List.of()).checkedAgainst(TENDER);
        assertEquals(BigDecimal.ZERO, TotalDiscount.percentAt(rising, Money.cad("999.99")));
        assertEquals(new BigDecimal("4"), TotalDiscount.percentAt(rising, Money.cad("1000.00")));
        assertEquals(525, rising.get(1).basisPoints());
    }
}
