package coop.grappe.supplier.negotiation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.grappe.platform.money.Text;
import coop.grappe.supplier.bid.Bid;
import coop.grappe.supplier.bid.BidFixture;
import coop.grappe.supplier.bid.PriceSchedule;
import coop.grappe.supplier.tender.Lot;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderFixture;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whom a round is for. */
class ParticipantsTest {

    private final Tender tender = TenderFixture.opened();
    private final Lot bulbs = tender.lots().get(0);
    private final Lot paint = tender.lots().get(1);
    private final List<Bid> bids = List.of(
            bid("1", "5.00", "10.00"),
            bid("2", "4.00", null),
            bid("3", "5.00", "12.00"),
            bid("4", "6.00", "9.00"),
            bid("5", null, "11.00"));

    private Bid bid(String supplier, @Nullable String bulb, @Nullable String litre) {
        Map<UUID, PriceSchedule> prices = new HashMap<>();
        if (bulb != null) {
            prices.put(TenderFixture.BULB, BidFixture.allUnits("0", bulb));
        }
        if (litre != null) {
            prices.put(TenderFixture.PAINT, BidFixture.allUnits("0", litre));
        }
        return BidFixture.valid(tender, supplier, TenderFixture.NOW, prices);
    }

    private List<String> taking(List<Lot> lots, @Nullable RoundCut cut) {
        return Participants.of(bids, lots, tender, cut).stream()
                .map(Bid::supplierId)
                .toList();
    }

    private static RoundCut best(int number) {
        return new RoundCut(number, new Text("Trop loin", "Too far"));
    }

    @Test
    void withoutACutItIsForWhoeverCoversOneOfTheLots() {
        assertEquals(List.of("1", "2", "3", "4", "5"), taking(List.of(bulbs, paint), null));
        assertEquals(List.of("1", "2", "3", "4"), taking(List.of(bulbs), null));
        assertEquals(List.of("1", "3", "4", "5"), taking(List.of(paint), null));
    }

    @Test
    void aCutTakesTheLowestOfEachLotAndWhoIsLevelWithTheLastOfThem() {
        assertEquals(List.of("1", "2", "3"), taking(List.of(bulbs), best(2)), "1 and 3 ask the same");
        assertEquals(List.of("1", "4"), taking(List.of(paint), best(2)));
        assertEquals(List.of("1", "2", "3", "4"), taking(List.of(bulbs, paint), best(2)));
    }

    @Test
    void aCutWiderThanTheFieldCutsNobody() {
        assertEquals(List.of("1", "3", "4", "5"), taking(List.of(paint), best(4)));
        assertEquals(List.of("1", "3", "4", "5"), taking(List.of(paint), best(9)));
    }
}
