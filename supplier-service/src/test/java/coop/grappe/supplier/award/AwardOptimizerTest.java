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
import coop.grappe.supplier.bid.PriceSchedule;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The solver against trying everything. */
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

    private static Solution solve(AllocationProblem problem) {
        return OPTIMIZER.solve(problem, List.of(), Money.CAD);
    }

    private static Demanded demanded(UUID item, String quantity) {
        return new Demanded(item, Quantity.of(quantity, "EA"));
    }

    private static Bidder bidder(String id, Map<UUID, PriceSchedule> prices) {
        Map<UUID, Offer> offers = new HashMap<>();
        prices.forEach((item, schedule) -> offers.put(item, new Offer(item, schedule, null)));
        return new Bidder(id, offers);
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

    @Property(tries = 150)
    void nothingCheaperExists(@ForAll Random random) {
        boolean split = random.nextBoolean();
        List<Bidder> bidders = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            bidders.add(randomBidder("S" + i, random));
        }
        Integer maxWinners = random.nextBoolean() ? 1 + random.nextInt(2) : null;
        List<DemandedLot> lots = random.nextBoolean()
                ? List.of(new DemandedLot(List.of(demanded(FIRST, whole(random)), demanded(SECOND, whole(random)))))
                : List.of(
                        new DemandedLot(List.of(demanded(FIRST, whole(random)))),
                        new DemandedLot(List.of(demanded(SECOND, whole(random)))));
        AllocationProblem problem = new AllocationProblem(lots, bidders, maxWinners, split);
        Optional<BigDecimal> cheapest = new Exhaustive(problem).cheapest();
        Solution solution = solve(problem);
        assertEquals(cheapest.isPresent(), solution.state() == ScenarioState.OPTIMAL, problem.toString());
        cheapest.ifPresent(cost -> {
            assertEquals(0, cost.compareTo(exact(problem, solution)), () -> problem + " " + solution);
            assertEquals(solution, solve(problem), "the same question gets the same answer");
        });
    }

    private static BigDecimal exact(AllocationProblem problem, Solution solution) {
        return solution.allocations().stream()
                .map(allocation -> problem.bidders().stream()
                        .filter(bidder -> bidder.supplierId().equals(allocation.supplierId()))
                        .map(bidder -> Objects.requireNonNull(bidder.offers().get(allocation.itemId())))
                        .map(offer -> offer.schedule()
                                .exactCostOf(allocation.quantity().value()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String whole(Random random) {
        return Integer.toString(1 + random.nextInt(6));
    }

    private static Bidder randomBidder(String id, Random random) {
        Map<UUID, Offer> offers = new HashMap<>();
        for (UUID item : List.of(FIRST, SECOND)) {
            if (random.nextInt(5) > 0) {
                String[] tiers = {
                    "0",
                    price(random),
                    (1 + random.nextInt(3)) + ".5",
                    price(random),
                    (5 + random.nextInt(2)) + "",
                    price(random)
                };
                Quantity capacity = random.nextInt(3) == 0 ? Quantity.of(1 + random.nextInt(5) + ".5", "EA") : null;
                PriceSchedule schedule = random.nextBoolean() ? allUnits(tiers) : incremental(tiers);
                offers.put(item, new Offer(item, schedule, capacity));
            }
        }
        return new Bidder(id, offers);
    }

    private static String price(Random random) {
        return BigDecimal.valueOf(1 + random.nextInt(99_999), 4).toPlainString();
    }
}
