package coop.grappe.supplier.negotiation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.UnitPrice;
import coop.grappe.platform.problem.Violations;
import coop.grappe.supplier.bid.Bid;
import coop.grappe.supplier.bid.BidFixture;
import coop.grappe.supplier.bid.LotPrice;
import coop.grappe.supplier.tender.Lot;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderFixture;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is agreed for a lot, made prices of a bid. */
class TermsTest {

    private final Tender tender = TenderFixture.wholeInOneLot();
    private final Lot lot = tender.lots().get(0);
    private final Bid bid = BidFixture.valid(
            tender,
            "CA-QC-NEQ:1",
            TenderFixture.NOW,
            Map.of(
                    TenderFixture.BULB, BidFixture.allUnits("0", "6.00", "100", "5.00"),
                    TenderFixture.PAINT, BidFixture.allUnits("0", "10.00")));

    private static Terms price(UUID item, String price) {
        return new Terms(null, List.of(new ItemPrice(item, UnitPrice.cad(price))));
    }

    private boolean makesSense(Terms terms) {
        Violations violations = new Violations(NegotiationProblem.class);
        terms.check(lot, tender, violations);
        return violations.isEmpty();
    }

    @Test
    void aTotalBringsAllPricesDownInProportion() {
        Terms total = new Terms(Money.cad("868.50"), List.of());
        assertEquals(Money.cad("868.50"), total.costOf(bid, lot, tender));
        bid.negotiate(total.offers(bid, lot, tender));
        assertTrue(LotPrice.of(bid.offers(), lot, tender).orElseThrow().compareTo(Money.cad("868.50")) <= 0);
        assertEquals(2, bid.offers().get(TenderFixture.BULB).schedule().tiers().size());
    }

    @Test
    void aUnitPriceHoldsForEveryQuantityAndLeavesTheOtherItems() {
        Terms terms = price(TenderFixture.BULB, "4.5");
        assertEquals(Money.cad("905.00"), terms.costOf(bid, lot, tender));
        bid.negotiate(terms.offers(bid, lot, tender));
        assertEquals(1, bid.offers().get(TenderFixture.BULB).schedule().tiers().size());
        assertEquals(Money.cad("905.00"), LotPrice.of(bid.offers(), lot, tender).orElseThrow());
    }

    @Test
    void theyAreEitherATotalOrUnitPricesOfTheLot() {
        assertTrue(makesSense(new Terms(Money.cad("1.00"), List.of())));
        assertTrue(makesSense(price(TenderFixture.PAINT, "1.00")));
        assertFalse(makesSense(new Terms(null, List.of())));
        assertFalse(makesSense(
                new Terms(Money.cad("1.00"), List.of(new ItemPrice(TenderFixture.PAINT, UnitPrice.cad("1.00"))))));
        assertFalse(makesSense(new Terms(Money.cad("0.00"), List.of())));
        assertFalse(makesSense(new Terms(Money.of("1.00", "EUR"), List.of())));
        assertFalse(makesSense(price(UUID.randomUUID(), "1.00")));
        ItemPrice twice = new ItemPrice(TenderFixture.PAINT, UnitPrice.cad("1.00"));
        assertFalse(makesSense(new Terms(null, List.of(twice, twice))));
    }
}
