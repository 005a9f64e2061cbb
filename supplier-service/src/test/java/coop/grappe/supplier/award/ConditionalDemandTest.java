package coop.grappe.supplier.award;

import static coop.grappe.supplier.bid.BidFixture.allUnits;
import static coop.grappe.supplier.bid.BidFixture.incremental;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.UnitPrice;
import coop.grappe.supplier.award.AllocationProblem.Bidder;
import coop.grappe.supplier.award.AllocationProblem.Demanded;
import coop.grappe.supplier.award.AllocationProblem.DemandedLot;
import coop.grappe.supplier.bid.Offer;
import coop.grappe.supplier.bid.PriceSchedule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Demand that depends on the price of the very allocation that is made for it. */
class ConditionalDemandTest {

    private static final UUID ITEM = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);

    /** By the highest price at which so much is wanted. */
    private static PriceDemand ladder(Map<String, String> steps) {
        TreeMap<BigDecimal, String> byPrice = new TreeMap<>();
        steps.forEach((price, quantity) -> byPrice.put(new BigDecimal(price), quantity));
        return price -> {
            Map.Entry<BigDecimal, String> step = byPrice.ceilingEntry(price.amount());
            return Quantity.of(step == null ? "0" : step.getValue(), "EA");
        };
    }

    private static Bidder bidder(String id, UUID item, PriceSchedule schedule) {
        return new Bidder(id, Map.of(item, new Offer(item, schedule, null)));
    }

    private static AllocationProblem problem(String most, PriceDemand demand, Bidder... bidders) {
        Demanded item = new Demanded(ITEM, Quantity.of(most, "EA"), demand);
        return new AllocationProblem(List.of(new DemandedLot(List.of(item))), List.of(bidders), null, false);
    }

    private static Solution solve(AllocationProblem problem) {
        return AwardOptimizerTest.solve(problem);
    }

    private static ReckonedDemand demand(Solution solution) {
        return Objects.requireNonNull(solution.findings().demand());
    }

    @Example
    void theVolumeOfTheBestPriceHoldsIfItEarnsThatPrice() {
        PriceDemand fifty = ladder(Map.of("1000", "50", "9", "100"));
        Solution solution = solve(problem("100", fifty, bidder("A", ITEM, allUnits("0", "10", "100", "9"))));
        assertEquals(Money.cad("900.00"), solution.total(Money.CAD));
        assertTrue(demand(solution).exact());
        assertEquals(1, demand(solution).iterations());
    }

    @Example
    void whoRefusesThePriceIsNotReckonedWith() {
        PriceDemand fifty = ladder(Map.of("1000", "50", "9", "99"));
        Solution solution = solve(problem("99", fifty, bidder("A", ITEM, allUnits("0", "10", "100", "9"))));
        assertEquals(Money.cad("500.00"), solution.total(Money.CAD));
        ReckonedDemand.OfItem item = demand(solution).items().get(0);
        assertEquals(Quantity.of("50", "EA"), item.reckoned());
        assertEquals(UnitPrice.cad("10"), item.unitPrice());
        assertEquals(Quantity.of("50", "EA"), item.wanted());
        assertEquals(2, demand(solution).iterations());
        AllocationProblem asked = problem("99", fifty, bidder("A", ITEM, allUnits("0", "10", "100", "9")));
        AllocationProblem answered = ConditionalDemand.reckonedIn(asked, demand(solution));
        assertEquals(
                Quantity.of("50", "EA"), answered.lots().get(0).items().get(0).quantity());
    }

    @Example
    void anotherAllocationThatIsCheaperForLessIsTold() {
        PriceDemand demand = ladder(Map.of("1000", "50", "9", "100"));
        Bidder small = new Bidder("B", Map.of(ITEM, new Offer(ITEM, allUnits("0", "8"), Quantity.of("60", "EA"))));
        Solution solution = solve(problem("100", demand, bidder("A", ITEM, allUnits("0", "10")), small));
        assertEquals(Money.cad("400.00"), solution.total(Money.CAD));
        assertEquals(false, demand(solution).exact());
        assertEquals(Quantity.of("100", "EA"), demand(solution).items().get(0).wanted());
    }

    @Example
    void whereNobodyWantsAnythingNothingIsAwarded() {
        Solution solution = solve(problem("10", ladder(Map.of("5", "10")), bidder("A", ITEM, allUnits("0", "10"))));
        assertEquals(ScenarioState.FAILED, solution.state());
        assertEquals("no-demand", solution.reason());
    }

    @Example
    void whatIsFirmStays() {
        Demanded firm = new Demanded(OTHER, Quantity.of("10", "EA"));
        Demanded item = new Demanded(ITEM, Quantity.of("10", "EA"), ladder(Map.of("5", "10")));
        AllocationProblem problem = new AllocationProblem(
                List.of(new DemandedLot(List.of(item)), new DemandedLot(List.of(firm))),
                List.of(bidder("A", ITEM, allUnits("0", "10")), bidder("B", OTHER, allUnits("0", "2"))),
                null,
                false);
        Solution solution = solve(problem);
        assertEquals(Money.cad("20.00"), solution.total(Money.CAD));
        assertEquals(1, demand(solution).items().size());
        assertNull(demand(solution).items().get(0).unitPrice());
    }

    /** With one bidder whose mean price does not rise, the answer is the greatest quantity at which everybody accepts the price that it earns. */
    @Property(tries = 300)
    void theLargestVolumeThatHoldsTogetherIsFound(@ForAll Random random) {
        Map<String, String> steps = new TreeMap<>();
        int wanted = 0;
        for (int price = 20; price > 4; price -= 1 + random.nextInt(6)) {
            wanted += 1 + random.nextInt(20);
            steps.put(Integer.toString(price), Integer.toString(wanted));
        }
        PriceDemand demand = ladder(steps);
        PriceSchedule schedule = falling(random);
        Solution solution = solve(problem(Integer.toString(wanted), demand, bidder("A", ITEM, schedule)));
        int largest = 0;
        for (int quantity = 1; quantity <= wanted; quantity++) {
            BigDecimal mean = schedule.exactCostOf(BigDecimal.valueOf(quantity))
                    .divide(BigDecimal.valueOf(quantity), UnitPrice.SCALE, RoundingMode.CEILING);
            Quantity atMean = demand.at(new UnitPrice(mean, Money.CAD));
            largest = atMean.value().compareTo(BigDecimal.valueOf(quantity)) >= 0 ? quantity : largest;
        }
        if (largest == 0) {
            assertEquals("no-demand", solution.reason());
        } else {
            ReckonedDemand found = demand(solution);
            assertEquals(
                    Quantity.of(Integer.toString(largest), "EA"),
                    found.items().get(0).reckoned());
            assertTrue(found.exact());
        }
    }

    private static PriceSchedule falling(Random random) {
        List<String> tiers = new ArrayList<>();
        int from = 0;
        int price = 8 + random.nextInt(10);
        for (int k = 1 + random.nextInt(4); k > 0; k--) {
            tiers.add(Integer.toString(from));
            tiers.add(Integer.toString(price));
            from += 1 + random.nextInt(20);
            price = Math.max(1, price - random.nextInt(4));
        }
        String[] all = tiers.toArray(new String[0]);
        return random.nextBoolean() ? allUnits(all) : incremental(all);
    }
}
