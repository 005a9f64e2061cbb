package coop.grappe.supplier.evaluation;

import static coop.grappe.supplier.bid.BidFixture.allUnits;
import static coop.grappe.supplier.bid.BidFixture.incremental;
import static coop.grappe.supplier.evaluation.JudgingFixture.LOG;
import static coop.grappe.supplier.evaluation.JudgingFixture.judged;
import static coop.grappe.supplier.tender.TenderFixture.BULB;
import static coop.grappe.supplier.tender.TenderFixture.DEADLINE;
import static coop.grappe.supplier.tender.TenderFixture.PAINT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.grappe.platform.money.Money;
import coop.grappe.supplier.bid.Bid;
import coop.grappe.supplier.bid.BidFixture;
import coop.grappe.supplier.tender.PriceFormula;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderFixture;
import coop.grappe.supplier.tender.TieRule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        return ranked(TENDER, Map.of(EARLY, early, LATE, late));
    }

    private static List<RankedLot> ranked(Tender tender, Map<Bid, Integer> service) {
        return JudgingFixture.ranked(tender, service, Map.of("CA-QC-NEQ:1200000003", Set.of("social-economy")));
    }

    @Test
    void priceIsRelativeToTheLowestTotalOfTheLot() {
        RankedBid dearer = ranked(80, 60).get(0).bids().get(1);
        assertEquals(LATE.id(), dearer.bidId());
        assertEquals(Money.cad("600.00"), dearer.total());
        assertEquals(new BigDecimal("80.0000"), dearer.criteria().get(0).points());
        assertEquals(0, new BigDecimal("74").compareTo(dearer.points()));
        assertEquals(
                "Price: 600.00 CAD: 480.00 CAD ÷ 600.00 CAD × 100 = 80. Points: price 80 × 70 % + service 60 × 30 % = 74.",
                dearer.explanation().en());
        assertEquals(
                "Prix : 600.00 CAD : 480.00 CAD ÷ 600.00 CAD × 100 = 80. Points : price 80 × 70 % + service 60 × 30 % = 74.",
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
    void absoluteExplainsTheAmountsThatWerePublished() {
        Tender tender = TenderFixture.openedBy(PriceFormula.ABSOLUTE, TieRule.EARLIER_SUBMISSION, 100);
        RankedBid dearer =
                ranked(tender, Map.of(EARLY, 80, LATE, 60)).get(0).bids().get(1);
        assertEquals(
                "Price: 600.00 CAD: 100 × (900 − 600) ÷ (900 − 400), from 0 to 100 = 60."
                        + " Points: price 60 × 70 % + service 60 × 30 % = 60.",
                dearer.explanation().en());
    }

    @Test
    void aRelativeFormulaLetsAThirdBidSwapTwoOthersAndAnAbsoluteOneDoesNot() {
        Bid third = BidFixture.valid(
                TENDER, "CA-QC-NEQ:1200000003", DEADLINE.minusSeconds(5), Map.of(BULB, allUnits("0", "2.5")));
        Tender relative = TenderFixture.openedBy(PriceFormula.RELATIVE_TO_LOWEST, TieRule.EARLIER_SUBMISSION, 100);
        Tender absolute = TenderFixture.openedBy(PriceFormula.ABSOLUTE, TieRule.EARLIER_SUBMISSION, 100);
        Map<Bid, Integer> two = Map.of(EARLY, 50, LATE, 90);
        Map<Bid, Integer> three = Map.of(EARLY, 50, LATE, 90, third, 0);
        assertEquals(List.of(EARLY, LATE), order(relative, two, third));
        assertEquals(List.of(LATE, EARLY), order(relative, three, third));
        assertEquals(order(absolute, two, third), order(absolute, three, third));
    }

    private static List<Bid> order(Tender tender, Map<Bid, Integer> service, Bid without) {
        return ranked(tender, service).get(0).bids().stream()
                .filter(bid -> !bid.bidId().equals(without.id()))
                .map(bid -> bid.bidId().equals(EARLY.id()) ? EARLY : LATE)
                .toList();
    }

    @Test
    void whereQualityDividesThePriceTheLowestAdjustedPriceComesFirst() {
        Tender tender = TenderFixture.openedBy(PriceFormula.COST_PER_QUALITY, TieRule.EARLIER_SUBMISSION, 100);
        List<RankedBid> bulbs =
                ranked(tender, Map.of(EARLY, 0, LATE, 100)).get(0).bids();
        assertEquals(LATE.id(), bulbs.get(0).bidId());
        assertEquals(new BigDecimal("420.0000"), bulbs.get(0).adjustedPrice());
        assertEquals(new BigDecimal("100.0000"), bulbs.get(0).points());
        assertEquals(new BigDecimal("87.5000"), bulbs.get(1).points());
        assertEquals(
                List.of("service"),
                bulbs.get(0).criteria().stream()
                        .map(CriterionPoints::criterionId)
                        .toList());
        assertEquals(
                "Quality coefficient: 1 + (service 100 × 30 %) ÷ 70 = 1.428571."
                        + " Adjusted price: 600.00 CAD ÷ 1.428571 = 420; the lowest comes first. Points: 420 ÷ 420 × 100 = 100.",
                bulbs.get(0).explanation().en());
    }

    @Test
    void thePriceAloneRanksByTheTotal() {
        Tender tender = TenderFixture.wholeInOneLot();
        tender.close(2);
        tender.open(2, 2, DEADLINE);
        Bid cheap = both(tender, "CA-QC-NEQ:1200000004", "10000.00", "1");
        Bid dear = both(tender, "CA-QC-NEQ:1200000005", "10000.00", "1.01");
        List<RankedBid> ranks = new EvaluationMethod(tender, Map.of(), JudgingFixture.ties(tender, Map.of()))
                .over(List.of(dear, cheap), new LowPriceFindings(List.of()))
                .get(0)
                .bids();
        assertEquals(ranks.get(0).points(), ranks.get(1).points());
        assertEquals(cheap.id(), ranks.get(0).bidId());
        assertNull(ranks.get(0).tie());
        assertTrue(
                ranks.get(0).explanation().en().startsWith("Total: 1200036.50 CAD; the lowest comes first."),
                ranks.get(0).explanation().en());
    }

    private static Bid both(Tender tender, String supplier, String bulb, String paint) {
        return BidFixture.valid(
                tender,
                supplier,
                DEADLINE.minusSeconds(30),
                Map.of(BULB, allUnits("0", bulb), PAINT, allUnits("0", paint)));
    }

    @Test
    void equalBidsGoByThePublishedRule() {
        Bid same = BidFixture.valid(
                TENDER, "CA-QC-NEQ:1200000003", DEADLINE.minusSeconds(30), Map.of(BULB, allUnits("0", "4")));
        assertEquals(EARLY.id(), first(TieRule.EARLIER_SUBMISSION, same));
        assertEquals(same.id(), first(TieRule.TAGGED_FIRST, same));
        LotDrawing drawing = LotDrawing.from(TENDER.id(), LOG);
        int drawn = drawing.drawn(EARLY.id()).compareTo(drawing.drawn(same.id()));
        int order = JudgingFixture.ties(TieRule.LOT_DRAWING, TENDER.id())
                .order()
                .compare(new Ties.Equal(EARLY, BigDecimal.ZERO), new Ties.Equal(same, BigDecimal.ZERO));
        assertEquals(Integer.signum(drawn), Integer.signum(order));
    }

    private static UUID first(TieRule rule, Bid same) {
        Tender tender = TenderFixture.openedBy(PriceFormula.RELATIVE_TO_LOWEST, rule, 100);
        List<RankedBid> bulbs =
                ranked(tender, Map.of(same, 10, EARLY, 10)).get(0).bids();
        assertEquals(0, bulbs.get(0).points().compareTo(bulbs.get(1).points()));
        assertNotNull(bulbs.get(0).tie());
        assertTrue(bulbs.get(0).explanation().fr().contains(bulbs.get(0).tie().fr()));
        return bulbs.get(0).bidId();
    }

    @Test
    void equalPointsCanGoToTheHigherQuality() {
        Tender tender = TenderFixture.openedBy(PriceFormula.LINEAR, TieRule.HIGHER_QUALITY, 100);
        Bid cheap = bulbs("CA-QC-NEQ:1200000006", "4", 60);
        Bid good = bulbs("CA-QC-NEQ:1200000007", "4.3", 20);
        Bid dear = bulbs("CA-QC-NEQ:1200000008", "5", 10);
        List<RankedBid> ranks =
                ranked(tender, Map.of(cheap, 10, good, 80, dear, 0)).get(0).bids();
        assertEquals(0, ranks.get(0).points().compareTo(ranks.get(1).points()));
        assertEquals(good.id(), ranks.get(0).bidId());
    }

    private static Bid bulbs(String supplier, String price, int secondsBefore) {
        return BidFixture.valid(
                TENDER, supplier, DEADLINE.minusSeconds(secondsBefore), Map.of(BULB, allUnits("0", price)));
    }

    @Test
    void severalEvaluatorsCountByTheirMean() {
        assertEquals(
                new BigDecimal("83.3333"), Judgement.mean(List.of(80, 80, 90)).points());
        assertEquals(judged(80), Judgement.mean(List.of(70, 90)));
    }

    @Test
    void anAgreementIsTold() {
        RankedBid bid = new EvaluationMethod(
                        TENDER,
                        Map.of(EARLY.id(), Map.of("service", Judgement.agreed(75))),
                        JudgingFixture.ties(TENDER, Map.of()))
                .over(List.of(EARLY), new LowPriceFindings(List.of()))
                .get(0)
                .bids()
                .get(0);
        assertTrue(
                bid.explanation().en().endsWith("Points that the committee agreed on: service."),
                bid.explanation().en());
        assertEquals(PointSource.CONSENSUS, bid.criteria().get(1).source());
    }
}
