package coop.grappe.supplier.negotiation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Text;
import coop.grappe.platform.problem.Problem;
import coop.grappe.supplier.bid.Bid;
import coop.grappe.supplier.bid.BidFixture;
import coop.grappe.supplier.bid.PriceSchedule;
import coop.grappe.supplier.bid.TotalDiscount;
import coop.grappe.supplier.tender.Lot;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderFixture;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What may be offered in a round: 120 bulbs at 5.00 now, 36.5 litres at 10.00, 2 % from 500.00. */
class RoundOfferPlanTest {

    private static final Instant DEADLINE = TenderFixture.DEADLINE.plus(Duration.ofDays(1));

    private final Tender tender = TenderFixture.opened();
    private final Bid bid = bid();

    private Bid bid() {
        Bid made = BidFixture.valid(
                tender,
                "CA-QC-NEQ:1",
                TenderFixture.NOW,
                Map.of(
                        TenderFixture.BULB, BidFixture.allUnits("0", "6.00", "100", "5.00"),
                        TenderFixture.PAINT, BidFixture.allUnits("0", "10.00")));
        made.negotiate(List.of(), List.of(discount("500.00", "2")));
        return made;
    }

    private static TotalDiscount discount(String from, String percent) {
        return new TotalDiscount(Money.cad(from), new BigDecimal(percent));
    }

    private NegotiationRound round(List<Lot> lots) {
        RoundPlan plan = new RoundPlan(List.of(), new Text("Mieux", "Better"), DEADLINE, null);
        return NegotiationRound.of(tender, 1, plan, lots, List.of(bid), TenderFixture.DEADLINE);
    }

    private RoundOfferContent checked(
            List<Lot> lots, @Nullable List<TotalDiscount> discounts, Object... itemsAndSchedules) {
        List<BetterPrice> items = new java.util.ArrayList<>();
        for (int i = 0; i < itemsAndSchedules.length; i += 2) {
            items.add(new BetterPrice((UUID) itemsAndSchedules[i], (PriceSchedule) itemsAndSchedules[i + 1]));
        }
        return new RoundOfferPlan(items, discounts).checkedAgainst(round(lots), bid, tender);
    }

    private String refusal(List<Lot> lots, @Nullable List<TotalDiscount> discounts, Object... itemsAndSchedules) {
        Problem problem = assertThrows(Problem.class, () -> checked(lots, discounts, itemsAndSchedules));
        return problem.type().slug();
    }

    @Test
    void aLowerPriceForTheDemandedQuantityIsTakenWithItsTiers() {
        RoundOfferContent content =
                checked(tender.lots(), null, TenderFixture.BULB, BidFixture.allUnits("0", "7.00", "120", "4.99"));
        assertEquals(bid.id(), content.bidId());
        assertEquals(1, content.offers().size());
        assertEquals(
                Money.cad("598.80"),
                content.offers().get(0).schedule().costOf(tender.items().get(0).quantity()));
    }

    @Test
    void theSameIsNotWorse() {
        checked(tender.lots(), null, TenderFixture.BULB, BidFixture.allUnits("0", "5.00"));
    }

    @Test
    void aHigherTotalForALotIsRefused() {
        assertEquals("invalid", refusal(tender.lots(), null, TenderFixture.BULB, BidFixture.allUnits("0", "5.01")));
    }

    @Test
    void whatIsNotInTheRoundOrNotInTheBidIsRefused() {
        List<Lot> paint = tender.lots().subList(1, 2);
        assertEquals("invalid", refusal(paint, null, TenderFixture.BULB, BidFixture.allUnits("0", "4.00")));
        assertEquals("invalid", refusal(tender.lots(), null, UUID.randomUUID(), BidFixture.allUnits("0", "4.00")));
        assertEquals("invalid", refusal(tender.lots(), null));
    }

    @Test
    void discountsMayGrowButNotShrink() {
        assertTrue(checked(tender.lots(), List.of(discount("400.00", "2")))
                .offers()
                .isEmpty());
        checked(tender.lots(), List.of(discount("100.00", "1"), discount("500.00", "2.5")));
        assertEquals("invalid", refusal(tender.lots(), List.of(discount("500.00", "1.99"))));
        assertEquals("invalid", refusal(tender.lots(), List.of(discount("500.01", "3"))));
        assertEquals("invalid", refusal(tender.lots(), List.of()));
    }
}
