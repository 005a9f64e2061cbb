package coop.grappe.supplier.award;

import static coop.grappe.supplier.bid.BidFixture.allUnits;
import static coop.grappe.supplier.bid.BidFixture.incremental;
import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.supplier.award.AllocationProblem.Bidder;
import coop.grappe.supplier.award.AllocationProblem.Demanded;
import coop.grappe.supplier.award.AllocationProblem.DemandedLot;
import coop.grappe.supplier.bid.Offer;
import coop.grappe.supplier.bid.PackageDiscount;
import coop.grappe.supplier.bid.PriceSchedule;
import coop.grappe.supplier.bid.TotalDiscount;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Example;

/** Small scenarios whose answers are known; that nothing better exists is held by the award optimizer's own tests. */
class AwardOptimizerTest {

    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);

    private static final AwardOptimizer OPTIMIZER = new AwardOptimizer(new OptimizerConfig() {
        @Override
        public int deterministicTime() {
            return 60;
        }

        @Override
        public long work() {
            return 200_000;
        }

        @Override
        public double gap() {
            return 0.0001;
        }

        @Override
        public Duration timeLimit() {
            return Duration.ofMinutes(1);
        }

        @Override
        public Duration lease() {
            return Duration.ofSeconds(10);
        }
    });

    private static final AwardOptimizer.Listener SILENT = new AwardOptimizer.Listener() {
        @Override
        public void better(SoFar best) {}

        @Override
        public void searched() {}
    };

    static Solution solve(AllocationProblem problem) {
        return OPTIMIZER.solve(problem, List.of(), Money.CAD, SILENT);
    }

    private static Demanded demanded(UUID item, String quantity) {
        return new Demanded(item, Quantity.of(quantity, "EA"));
    }

    private static Bidder bidder(String id, Map<UUID, PriceSchedule> prices) {
        return new Bidder(id, offers(prices));
    }

    private static Bidder limited(String id, PriceSchedule schedule, String capacity) {
        return new Bidder(id, Map.of(FIRST, new Offer(FIRST, schedule, Quantity.of(capacity, "EA"))));
    }

    private static AllocationProblem oneItem(String demand, boolean split, Bidder... bidders) {
        return new AllocationProblem(
                List.of(new DemandedLot(List.of(demanded(FIRST, demand)))), List.of(bidders), null, split);
    }

    @Example
    void capacitiesShareAnItemAmongTheCheapest() {
        Solution solution = solve(oneItem(
                "10.5", true, limited("A", allUnits("0", "1"), "4.2"), limited("B", incremental("0", "2"), "100")));
        assertEquals(ScenarioState.OPTIMAL, solution.state());
        assertEquals(Money.cad("16.80"), solution.total(Money.CAD));
        assertEquals(
                List.of(Quantity.of("4.2", "EA"), Quantity.of("6.3", "EA")),
                solution.allocations().stream().map(Allocation::quantity).toList());
    }

    @Example
    void whoCannotDeliverALotWholeDoesNotGetItWhole() {
        Bidder small = limited("A", allUnits("0", "1"), "4");
        assertEquals(
                ScenarioState.INFEASIBLE, solve(oneItem("10", false, small)).state());
        Solution solution = solve(oneItem("10", false, small, limited("B", allUnits("0", "2"), "10")));
        assertEquals(Money.cad("20.00"), solution.total(Money.CAD));
    }

    @Example
    void tooLittleCapacityIsInfeasible() {
        assertEquals(
                ScenarioState.INFEASIBLE,
                solve(oneItem("10", true, limited("A", allUnits("0", "1"), "4")))
                        .state());
    }

    @Example
    void aTierIsReachedByConcentrating() {
        Solution solution = solve(oneItem(
                "10", true, limited("A", allUnits("0", "5", "8", "1"), "8"), limited("B", allUnits("0", "3"), "10")));
        assertEquals(Money.cad("14.00"), solution.total(Money.CAD));
    }

    @Example
    void noMoreWinnersThanAllowed() {
        List<DemandedLot> lots = List.of(
                new DemandedLot(List.of(demanded(FIRST, "10"))), new DemandedLot(List.of(demanded(SECOND, "10"))));
        List<Bidder> bidders = List.of(
                bidder("A", Map.of(FIRST, allUnits("0", "1"), SECOND, allUnits("0", "9"))),
                bidder("B", Map.of(FIRST, allUnits("0", "5"), SECOND, allUnits("0", "2"))));
        assertEquals(
                Money.cad("30.00"),
                solve(new AllocationProblem(lots, bidders, null, false)).total(Money.CAD));
        assertEquals(
                Money.cad("70.00"),
                solve(new AllocationProblem(lots, bidders, 1, false)).total(Money.CAD));
    }

    @Example
    void aPriceOfAllItemsTogetherDecidesOverALot() {
        DemandedLot lot = new DemandedLot(List.of(demanded(FIRST, "10"), demanded(SECOND, "10")));
        List<Bidder> bidders = List.of(
                bidder("A", Map.of(FIRST, allUnits("0", "1"), SECOND, allUnits("0", "9"))),
                bidder("B", Map.of(FIRST, allUnits("0", "5"), SECOND, allUnits("0", "2"))));
        assertEquals(
                Money.cad("70.00"),
                solve(new AllocationProblem(List.of(lot), bidders, null, false)).total(Money.CAD));
        assertEquals(
                Money.cad("30.00"),
                solve(new AllocationProblem(List.of(lot), bidders, null, true)).total(Money.CAD));
    }

    @Example
    void whatIsTooLargeForTheSolverFailsAndSaysSo() {
        Solution solution = solve(oneItem(
                "999999999999",
                true,
                bidder("A", Map.of(FIRST, allUnits("0", "99999999.9999"))),
                bidder("B", Map.of(FIRST, allUnits("0", "1")))));
        assertEquals(ScenarioState.FAILED, solution.state());
        assertEquals("too-large", solution.reason());
    }

    @Example
    void aPackageIsWonForADearerLotAndItsDiscountComesBeforeTheOneOnTheTotal() {
        List<DemandedLot> lots = List.of(
                new DemandedLot(List.of(demanded(FIRST, "10"))), new DemandedLot(List.of(demanded(SECOND, "10"))));
        List<UUID> ids = lots.stream().map(DemandedLot::lotId).toList();
        Bidder together = new Bidder(
                "A",
                null,
                Set.of(),
                offers(Map.of(FIRST, allUnits("0", "10"), SECOND, allUnits("0", "5.2"))),
                List.of(new TotalDiscount(Money.cad("152.00"), new BigDecimal("5"))),
                List.of(new PackageDiscount(ids, new BigDecimal("4"))),
                Optional.empty(),
                Optional.empty(),
                Bidder.AS_IT_IS);
        Bidder other = bidder("B", Map.of(SECOND, allUnits("0", "5")));
        Solution solution = solve(new AllocationProblem(lots, List.of(together, other), null, false));
        assertEquals(Money.cad("138.62"), solution.total(Money.CAD), "10 × 9.12 and 10 × 4.7424");
        assertEquals(List.of("A"), solution.winners());
        RunnerUp next = Objects.requireNonNull(solution.findings().runnerUp());
        assertEquals(Money.cad("150.00"), next.total());
        assertEquals(List.of("A", "B"), next.winners());
        LotOutcome second = solution.findings().lots().get(1);
        assertEquals("B", second.nextSupplierId());
        assertEquals(Money.cad("50.00"), second.nextPrice());
    }

    @Example
    void whoDeliversNoMoreThanSoMuchGetsNoMore() {
        List<DemandedLot> lots = List.of(
                new DemandedLot(List.of(demanded(FIRST, "10"))), new DemandedLot(List.of(demanded(SECOND, "10"))));
        Bidder small = new Bidder(
                "A",
                null,
                Set.of(),
                offers(Map.of(FIRST, allUnits("0", "1"), SECOND, allUnits("0", "1"))),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.of(Money.cad("15.00")),
                Bidder.AS_IT_IS);
        Bidder other = bidder("B", Map.of(FIRST, allUnits("0", "3"), SECOND, allUnits("0", "2")));
        assertEquals(
                Money.cad("30.00"),
                solve(new AllocationProblem(lots, List.of(small, other), null, false))
                        .total(Money.CAD));
        assertEquals(
                Money.cad("25.00"),
                solve(new AllocationProblem(lots, List.of(small, other), null, true))
                        .total(Money.CAD));
    }

    @Example
    void aLotStaysWhereItIsIfLeavingCostsMoreThanItSaves() {
        List<DemandedLot> lots = List.of(
                new DemandedLot(List.of(demanded(FIRST, "10"))), new DemandedLot(List.of(demanded(SECOND, "10"))));
        List<Bidder> bidders = List.of(
                bidder("A", Map.of(FIRST, allUnits("0", "5"), SECOND, allUnits("0", "9"))),
                bidder("B", Map.of(FIRST, allUnits("0", "4"), SECOND, allUnits("0", "4"))));
        Incumbents incumbents = new Incumbents(List.of("A"), List.of(), Money.cad("20.00"), null, null);
        Solution solution = solve(new AllocationProblem(
                lots,
                bidders,
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                new ScenarioTerms(Objective.LOWEST_COST, List.of(), List.of(), incumbents, List.of()),
                false));
        assertEquals(Money.cad("90.00"), solution.total(Money.CAD));
        assertEquals(Money.cad("20.00"), solution.findings().switching());
        assertEquals(Money.cad("110.00"), solution.findings().value());
        assertEquals(
                List.of(new ConditionCost("incumbents.switchingCost", Money.cad("80.00"), Money.cad("10.00"))),
                solution.conditions());
    }

    @Example
    void whatIsBetterCountsForLess() {
        assertEquals(10_000, new BidQuality(70).comparedAt(BigDecimal.ZERO));
        assertEquals(7_000, new BidQuality(70).comparedAt(new BigDecimal("100")));
        assertEquals(8_235, new BidQuality(70).comparedAt(new BigDecimal("50")));
        assertEquals(10_000, new BidQuality(100).comparedAt(new BigDecimal("50")));
        List<DemandedLot> lots = List.of(new DemandedLot(List.of(demanded(FIRST, "10"))));
        List<Bidder> bidders = List.of(good("A", "11", 8_235), good("B", "10", 10_000));
        ScenarioTerms value = new ScenarioTerms(Objective.BEST_VALUE, List.of(), List.of(), null, List.of());
        Solution solution =
                solve(new AllocationProblem(lots, bidders, List.of(), null, null, List.of(), List.of(), value, false));
        assertEquals(List.of("A"), solution.winners());
        assertEquals(Money.cad("110.00"), solution.total(Money.CAD));
        assertEquals(Money.cad("90.59"), solution.findings().value());
        assertEquals(
                List.of(new ConditionCost("objective", Money.cad("100.00"), Money.cad("10.00"))),
                solution.conditions());
    }

    private static Bidder good(String id, String price, int comparedAt) {
        return new Bidder(
                id,
                null,
                Set.of(),
                offers(Map.of(FIRST, allUnits("0", price))),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                comparedAt);
    }

    @Example
    void sharesAndWinnersOfALotHoldWhereItIsShared() {
        DemandedLot lot = new DemandedLot(List.of(demanded(FIRST, "10")));
        List<Bidder> bidders = List.of(
                bidder("A", Map.of(FIRST, allUnits("0", "1"))),
                bidder("B", Map.of(FIRST, allUnits("0", "2"))),
                bidder("C", Map.of(FIRST, allUnits("0", "3"))));
        ScenarioTerms terms = new ScenarioTerms(
                Objective.LOWEST_COST,
                List.of(new LotWinners(lot.lotId(), 3, null)),
                List.of(new FixedQuantity(FIRST, "C", Quantity.of("2", "EA"))),
                null,
                List.of());
        Solution solution = solve(new AllocationProblem(
                List.of(lot),
                bidders,
                List.of(),
                null,
                null,
                List.of(),
                List.of(new Share("B", ShareKind.AT_LEAST, new BigDecimal("30"))),
                terms,
                true));
        assertEquals(Money.cad("17.00"), solution.total(Money.CAD), "5 of A, 3 of B, 2 of C");
        assertEquals(
                List.of("shares[0]", "lotWinners[0]", "fixed[0]"),
                solution.conditions().stream().map(ConditionCost::condition).toList());
    }

    @Example
    void termsThatContradictEachOtherAreGivenUpInTheirOrder() {
        DemandedLot lot = new DemandedLot(List.of(demanded(FIRST, "10")));
        List<Bidder> bidders =
                List.of(bidder("A", Map.of(FIRST, allUnits("0", "1"))), bidder("B", Map.of(FIRST, allUnits("0", "2"))));
        ScenarioTerms terms = new ScenarioTerms(
                Objective.LOWEST_COST,
                List.of(new LotWinners(lot.lotId(), 2, null)),
                List.of(),
                new Incumbents(List.of("B"), List.of(), null, 0, null),
                List.of());
        AllocationProblem problem =
                new AllocationProblem(List.of(lot), bidders, List.of(), null, null, List.of(), List.of(), terms, true);
        assertEquals(
                List.of("lotWinners[0]", "incumbents.maxNewWinners"),
                solve(problem).conditions().stream()
                        .map(ConditionCost::condition)
                        .toList());
        Solution relaxed = OPTIMIZER.solve(problem, List.of("lotWinners[0]"), Money.CAD, SILENT);
        assertEquals(List.of("lotWinners[0]"), relaxed.relaxed());
        assertEquals(Money.cad("20.00"), relaxed.total(Money.CAD));
    }

    private static Map<UUID, Offer> offers(Map<UUID, PriceSchedule> prices) {
        Map<UUID, Offer> offers = new HashMap<>();
        prices.forEach((item, schedule) -> offers.put(item, new Offer(item, schedule, null)));
        return offers;
    }
}
