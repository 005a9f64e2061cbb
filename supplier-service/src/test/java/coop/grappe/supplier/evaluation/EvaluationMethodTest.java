package coop.grappe.supplier.evaluation;

import static coop.grappe.supplier.bid.BidFixture.allUnits;
import static coop.grappe.supplier.bid.BidFixture.incremental;
import static coop.grappe.supplier.tender.TenderFixture.BULB;
import static coop.grappe.supplier.tender.TenderFixture.DEADLINE;
import static coop.grappe.supplier.tender.TenderFixture.PAINT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.grappe.platform.money.Money;
import coop.grappe.supplier.bid.Bid;
import coop.grappe.supplier.bid.BidFixture;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderFixture;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EvaluationMethodTest {

    private static final Tender TENDER = TenderFixture.opened();
    private static final Bid EARLY = BidFixture.valid(
            TENDER, "CA-QC-NEQ:1200000001", DEADLINE.minusSeconds(60), Map.of(BULB, allUnits("0", "5", "100", "4")));
    private static final Bid LATE = BidFixture.valid(
            TENDER,
            "CA-QC-NEQ:1200000002",
            DEADLINE.minusSeconds(10),
            Map.of(BULB, incremental("0", "5"), PAINT, allUnits("0", "8")));

    private static List<RankedLot> ranked(int early, int late) {
        Map<UUID, Map<String, BigDecimal>> quality = Map.of(
                EARLY.id(), Map.of("service", BigDecimal.valueOf(early)),
                LATE.id(), Map.of("service", BigDecimal.valueOf(late)));
        return new EvaluationMethod(TENDER, quality).over(List.of(EARLY, LATE)).lots();
    }

    @Test
    void priceIsRelativeToTheLowestTotalOfTheLot() {
        RankedBid dearer = ranked(80, 60).get(0).bids().get(1);
        assertEquals(LATE.id(), dearer.bidId());
        assertEquals(Money.cad("600.00"), dearer.total());
        assertEquals(new BigDecimal("80.0000"), dearer.criteria().get(0).points());
        assertEquals(0, new BigDecimal("74").compareTo(dearer.points()));
        assertTrue(
                dearer.explanation().fr().contains("480.00 CAD ÷ 600.00 CAD × 100"),
                dearer.explanation().fr());
    }

    @Test
    void qualityCanOutweighPrice() {
        assertEquals(LATE.id(), ranked(0, 100).get(0).bids().get(0).bidId());
        assertEquals(EARLY.id(), ranked(80, 60).get(0).bids().get(0).bidId());
    }

    @Test
    void onlyWhoOffersALotIsRankedInIt() {
        List<RankedBid> paint = ranked(80, 60).get(1).bids();
        assertEquals(1, paint.size());
        assertEquals(1, paint.get(0).rank());
        assertEquals(Money.cad("292.00"), paint.get(0).total());
    }

    @Test
    void equalPointsGoToTheEarlierSubmission() {
        Bid same = BidFixture.valid(
                TENDER, "CA-QC-NEQ:1200000003", DEADLINE.minusSeconds(30), Map.of(BULB, allUnits("0", "4")));
        Map<UUID, Map<String, BigDecimal>> quality =
                Map.of(EARLY.id(), Map.of("service", BigDecimal.TEN), same.id(), Map.of("service", BigDecimal.TEN));
        List<RankedBid> bulbs = new EvaluationMethod(TENDER, quality)
                .over(List.of(same, EARLY))
                .lots()
                .get(0)
                .bids();
        assertEquals(0, bulbs.get(0).points().compareTo(bulbs.get(1).points()));
        assertEquals(
                List.of(EARLY.id(), same.id()),
                bulbs.stream().map(RankedBid::bidId).toList());
    }

    @Test
    void severalEvaluatorsCountByTheirMean() {
        assertEquals(new BigDecimal("83.3333"), EvaluationMethod.mean(List.of(80, 80, 90)));
    }

    @Test
    void aGiftGetsAllPricePoints() {
        assertEquals(
                0,
                BigDecimal.valueOf(100).compareTo(EvaluationMethod.pricePoints(Money.cad("0.00"), Money.cad("0.00"))));
        assertEquals(0, BigDecimal.ZERO.compareTo(EvaluationMethod.pricePoints(Money.cad("0.00"), Money.cad("5.00"))));
    }
}
