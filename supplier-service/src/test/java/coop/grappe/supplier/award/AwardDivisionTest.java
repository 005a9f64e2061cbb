package coop.grappe.supplier.award;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.Text;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.test.Schemas;
import coop.grappe.supplier.bid.BidFixture;
import coop.grappe.supplier.bid.Offer;
import coop.grappe.supplier.tender.ContractConditions;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderFixture;
import coop.grappe.supplier.tender.TenderItem;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An award of which A has 50 bulbs and the paint, and B the other 70 bulbs. */
class AwardDivisionTest {

    private static final Instant NOW = TenderFixture.DEADLINE;
    private static final String A = "CA-QC-NEQ:1199300001";
    private static final String B = "CA-QC-NEQ:1199300002";

    private final Tender tender = TenderFixture.evaluated();
    private final Award award = proposed();

    private Award proposed() {
        ScenarioPlan plan = new ScenarioPlan(
                "Partagé", null, null, null, List.of(), List.of(), List.of(), List.of(), List.of(), null, List.of(),
                List.of(), true);
        Scenario scenario = Scenario.requested(tender, Awarded.all(tender), plan, List.of(), NOW);
        List<Allocation> allocations = List.of(
                new Allocation(A, TenderFixture.BULB, Quantity.of("50", "EA"), Money.cad("200.00"), null),
                new Allocation(A, TenderFixture.PAINT, Quantity.of("36.5", "LTR"), Money.cad("328.50"), null),
                new Allocation(B, TenderFixture.BULB, Quantity.of("70", "EA"), Money.cad("287.77"), null));
        scenario.find(
                new Solution(
                        ScenarioState.OPTIMAL,
                        allocations,
                        Money.cad("816.27"),
                        null,
                        Map.of(),
                        ScenarioFindings.none(),
                        List.of(),
                        List.of()),
                tender.baseline(),
                NOW);
        return Award.proposed(
                tender,
                new Awarded(List.of()),
                scenario,
                List.of(supplier(A, allocations), supplier(B, allocations)),
                List.of(),
                new Text("Le moins cher", "The cheapest"),
                "negotiator",
                NOW);
    }

    private AwardedSupplier supplier(String id, List<Allocation> allocations) {
        List<AwardedLine> lines = allocations.stream()
                .filter(allocation -> allocation.supplierId().equals(id))
                .map(this::line)
                .toList();
        Money total = lines.stream().map(AwardedLine::cost).reduce(Money::plus).orElseThrow();
        return new AwardedSupplier(id, "Fournisseur " + id, total, lines);
    }

    private AwardedLine line(Allocation allocation) {
        TenderItem item = tender.items().stream()
                .filter(one -> one.itemId().equals(allocation.itemId()))
                .findFirst()
                .orElseThrow();
        return new AwardedLine(
                item.itemId(),
                item.names(),
                item.classification(),
                item.unit(),
                item.packSize(),
                allocation.quantity(),
                allocation.quantity(),
                BidFixture.allUnits("0", "4"),
                allocation.cost());
    }

    @Test
    void thePartsAddUpToWhatWasProposedToTheCent() {
        Award part = award.separate(Portion.ofSupplier(B), tender);
        assertEquals(Money.cad("287.77"), part.total());
        assertEquals(Money.cad("528.50"), award.total());
        assertEquals(Money.cad("350.00"), part.baseline());
        assertEquals(Money.cad("650.00"), award.baseline());
        assertEquals(award.id(), part.root());
        assertEquals(AwardState.PENDING, part.state());
        assertEquals(2, award.lots().size());
        assertEquals(1, part.lots().size());
        Award third = part.separate(Portion.ofItems(List.of(TenderFixture.BULB)), tender);
        assertSame(part, third);
    }

    @Test
    void aPartOfAPartContinuesWhatWasProposed() {
        Award paint = award.separate(Portion.ofItems(List.of(TenderFixture.PAINT)), tender);
        Award bulbs = award.separate(Portion.ofSupplier(B), tender);
        assertEquals(award.id(), bulbs.root());
        assertEquals(award.id(), paint.root());
        assertEquals(Money.cad("400.00"), paint.baseline());
        assertEquals(Money.cad("250.00"), award.baseline());
    }

    @Test
    void whatIsCancelledIsOpenAgainAndWhatIsUnsuccessfulIsNot() {
        assertEquals(List.of(), new Awarded(List.of(award)).open(tender));
        Award part = award.separate(Portion.ofSupplier(B), tender);
        part.cancel(AwardAct.CANCEL, "complaint-upheld", null);
        Awarded standing = new Awarded(List.of(award));
        assertEquals(List.of(new OpenItem(TenderFixture.BULB, Quantity.of("70", "EA"))), standing.open(tender));
        assertEquals(Money.cad("350.00"), Awarded.baselineOf(standing.open(tender), tender));
        assertTrue(standing.hasOpen(part.items(), tender));
        assertFalse(standing.hasOpen(award.items(), tender));
        part.fail("abandoned", null);
        Awarded all = new Awarded(List.of(award, part));
        assertEquals(List.of(), all.open(tender));
        assertEquals(Money.cad("528.50"), all.total().orElseThrow());
        assertEquals(List.of(TenderFixture.BULB, TenderFixture.PAINT), all.itemsBeside(part, tender));
    }

    @Test
    void aSupplierCanDeliverWhatItWasNotAwardedYet() {
        Offer limited = new Offer(TenderFixture.BULB, BidFixture.allUnits("0", "4"), Quantity.of("80", "EA"));
        Map<UUID, Offer> offers = Map.of(TenderFixture.BULB, limited);
        Awarded awarded = new Awarded(List.of(award));
        assertEquals(
                Quantity.of("10", "EA"),
                awarded.left(B, offers).get(TenderFixture.BULB).capacity());
        assertEquals(
                Quantity.of("30", "EA"),
                awarded.left(A, offers).get(TenderFixture.BULB).capacity());
        assertEquals(limited, awarded.left("CA-QC-NEQ:1199300003", offers).get(TenderFixture.BULB));
    }

    private static AwardEvent withTerms(AwardEvent.Confirmed confirmed) {
        LocalDate day = LocalDate.parse("2030-05-01");
        BigDecimal percent = new BigDecimal("2.5");
        var terms = new ContractConditions(
                new ContractConditions.Period(day, day.plusYears(1)),
                new ContractConditions.Renewals(1, 12, 60, true),
                "at-order",
                Money.cad("100.00"),
                true,
                "until-shipped",
                new ContractConditions.PriceRevision("ipc", percent, percent, percent, percent, 12, 30),
                new ContractConditions.Ending(60, false, 30, "cancelled"));
        return new AwardEvent.Confirmed(
                confirmed.awardId(),
                confirmed.continues(),
                confirmed.tenderId(),
                confirmed.campaignId(),
                confirmed.organizer(),
                confirmed.title(),
                confirmed.mandateCeiling(),
                confirmed.committedNeeds(),
                confirmed.feePercent(),
                confirmed.suppliers(),
                confirmed.otherItems(),
                confirmed.gainSharing(),
                terms,
                confirmed.confirmedAt());
    }

    @Test
    void everyEventFitsItsSchema() {
        Schemas.check(award.proposal());
        Schemas.check(award.ratify(NOW, Duration.ofDays(10), List.of(A, B)));
        Award part = award.separate(Portion.ofSupplier(B), tender);
        Schemas.check(award.division(part));
        var confirmed = (AwardEvent.Confirmed) award.confirm(tender, part.itemIds(), NOW);
        Schemas.check(confirmed);
        Schemas.check(withTerms(confirmed));
        part.cancel(AwardAct.DROP_OUT, "refused", "Non");
        Schemas.check(part.cancellation(true));
        part.fail("no-supplier-left", "Non");
        Schemas.check(part.failure(part.itemIds(), true));
        assertThrows(Problem.class, () -> award.cancel(AwardAct.CANCEL, "x", null));
    }

    @Test
    void whoeverProposedItIsNotWhoDecidesOnComplaints() {
        award.ratify(NOW, Duration.ofDays(10), List.of());
        assertEquals(
                AwardProblem.FOUR_EYES,
                assertThrows(Problem.class, () -> award.requireOtherThanProposer("negotiator"))
                        .type());
        award.requireOtherThanProposer("auditor");
    }
}
