package coop.grappe.supplier.bid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.grappe.platform.money.Money;
import coop.grappe.supplier.tender.Lot;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderFixture;
import coop.grappe.supplier.tender.TenderItem;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** An amount for a lot, made prices again. */
class ImprovementTest {

    private final Tender tender = TenderFixture.wholeInOneLot();
    private final Lot lot = tender.lots().get(0);
    private final List<TenderItem> items = lot.itemsOf(tender);

    private Bid bid(String... prices) {
        Map<UUID, PriceSchedule> schedules = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            String price = prices[i];
            schedules.put(
                    items.get(i).itemId(),
                    i % 2 == 0
                            ? BidFixture.allUnits("0", price + "9", "10", price)
                            : BidFixture.incremental("0", price + "9", "10", price));
        }
        return BidFixture.valid(tender, "CA-QC-NEQ:1", Instant.EPOCH, schedules);
    }

    private Money cost(Map<UUID, Offer> offers) {
        return items.stream()
                .map(item -> offers.get(item.itemId()).schedule().costOf(item.quantity()))
                .reduce(Money.zero(Money.CAD), Money::plus);
    }

    @Example
    void theSameAmountLeavesWholePricesAsTheyWere() {
        Bid bid = bid("5.00", "7.00");
        Money whole = LotPrice.of(bid.offers(), lot, tender).orElseThrow();
        List<Offer> same = Improvement.to(whole, bid.offers(), items);
        assertEquals(cost(bid.offers()), whole);
        Money exact = items.stream()
                .map(item -> Money.rounded(
                        bid.offers()
                                .get(item.itemId())
                                .schedule()
                                .exactCostOf(item.quantity().value()),
                        Money.CAD,
                        java.math.RoundingMode.UNNECESSARY))
                .reduce(Money.zero(Money.CAD), Money::plus);
        assertEquals(exact, whole);
        same.forEach(offer -> assertEquals(bid.offers().get(offer.itemId()), offer));
    }

    @Property
    void theDemandCostsTheAmountAtMostAndHardlyLess(
            @ForAll @IntRange(min = 101, max = 99_999) int first,
            @ForAll @IntRange(min = 101, max = 99_999) int second,
            @ForAll @IntRange(min = 1, max = 9_999) int part) {
        Bid bid = bid(
                BigDecimal.valueOf(first, 2).toPlainString(),
                BigDecimal.valueOf(second, 2).toPlainString());
        Money start = LotPrice.of(bid.offers(), lot, tender).orElseThrow();
        Money amount = Money.rounded(
                start.amount().multiply(BigDecimal.valueOf(part, 4)), Money.CAD, java.math.RoundingMode.UP);
        bid.negotiate(Improvement.to(amount, bid.offers(), items));
        Money cost = cost(bid.offers());
        assertTrue(cost.compareTo(amount) <= 0, cost + " for " + amount);
        BigDecimal units = items.stream().map(item -> item.quantity().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal least =
                amount.amount().subtract(units.movePointLeft(4)).subtract(BigDecimal.valueOf(items.size(), 2));
        assertTrue(cost.amount().compareTo(least) >= 0, cost + " for " + amount);
    }
}
