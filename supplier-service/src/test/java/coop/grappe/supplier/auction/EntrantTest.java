package coop.grappe.supplier.auction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.grappe.platform.money.Money;
import coop.grappe.supplier.bid.Bid;
import coop.grappe.supplier.bid.BidFixture;
import coop.grappe.supplier.tender.Lot;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderFixture;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EntrantTest {

    private final Tender tender = TenderFixture.wholeInOneLot();
    private final Lot lot = tender.lots().get(0);

    @Test
    void whoCannotDeliverTheLotWholeTakesNoPart() {
        Bid part = BidFixture.valid(
                tender, "CA-QC-NEQ:1", Instant.EPOCH, Map.of(TenderFixture.BULB, BidFixture.allUnits("0", "5.00")));
        assertTrue(Entrant.of(part, lot, tender).isEmpty());
    }

    @Test
    void itBeginsWithWhatItsBidAsksForTheDemandedQuantities() {
        Bid whole = BidFixture.valid(
                tender,
                "CA-QC-NEQ:1",
                Instant.EPOCH,
                Map.of(
                        TenderFixture.BULB, BidFixture.allUnits("0", "5.00", "100", "4.50"),
                        TenderFixture.PAINT, BidFixture.allUnits("0", "10.00")));
        assertEquals(
                Money.cad("905.00"),
                Entrant.of(whole, lot, tender).orElseThrow().amount());
    }

    @Test
    void theLeastStepIsACent() {
        assertEquals(Money.cad("0.01"), Decrement.of(Money.cad("0.00"), BigDecimal.ONE));
        assertEquals(Money.cad("5.01"), Decrement.of(Money.cad("1000.01"), new BigDecimal("0.5")));
    }
}
