package coop.grappe.member.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.grappe.member.demand.ConsistentVolume.Outcome;
import coop.grappe.member.need.PriceLadder;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.UnitPrice;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ConsistentVolumeTest {

    private static PriceTaker taker(int number, int... pricesAndQuantities) {
        List<PriceLadder.Step> steps = new ArrayList<>();
        for (int i = 0; i < pricesAndQuantities.length; i += 2) {
            steps.add(new PriceLadder.Step(
                    UnitPrice.cad(Integer.toString(pricesAndQuantities[i])),
                    Quantity.of(Integer.toString(pricesAndQuantities[i + 1]), "EA")));
        }
        return new PriceTaker(new UUID(0, number), "member " + number, new PriceLadder(steps));
    }

    private static PriceSchedule schedule(TierKind kind, int... thresholdsAndPrices) {
        List<PriceSchedule.Tier> tiers = new ArrayList<>();
        for (int i = 0; i < thresholdsAndPrices.length; i += 2) {
            tiers.add(new PriceSchedule.Tier(
                    BigDecimal.valueOf(thresholdsAndPrices[i]),
                    UnitPrice.cad(Integer.toString(thresholdsAndPrices[i + 1]))));
        }
        return new PriceSchedule(kind, tiers);
    }

    private static BigDecimal units(long quantity) {
        return BigDecimal.valueOf(quantity);
    }

    @Test
    void everybodyWhoIsInAcceptsThePriceThatTheVolumeEarns() {
        var volume = new ConsistentVolume(
                units(60),
                List.of(taker(1, 9, 30), taker(2, 9, 20, 8, 50), taker(3, 7, 100)),
                schedule(TierKind.ALL_UNITS, 0, 10, 100, 9, 200, 8));
        assertEquals(units(110), volume.largest());
        var fares = volume.fares(0);
        assertEquals(
                List.of(Outcome.IN, Outcome.PARTLY, Outcome.OUT),
                fares.stream().map(ConsistentVolume.Fare::outcome).toList());
        assertEquals(Optional.of(units(90)), fares.get(1).missing());
        assertEquals(Optional.empty(), fares.get(2).missing());
        assertEquals(Optional.of(UnitPrice.cad("7")), fares.get(2).wanted());
    }

    @Test
    void whereSeveralVolumesHoldTogetherTheGreatestIsTheAnswer() {
        var volume = new ConsistentVolume(
                units(50), List.of(taker(1, 9, 25), taker(2, 9, 25)), schedule(TierKind.ALL_UNITS, 0, 10, 100, 9));
        assertEquals(List.of(units(50), units(100)), volume.all());
        assertEquals(units(100), volume.largest());
    }

    @Test
    void oneWhoRefusesMayTakeOthersAlong() {
        var volume = new ConsistentVolume(
                units(40), List.of(taker(1, 9, 40), taker(2, 8, 40)), schedule(TierKind.ALL_UNITS, 0, 10, 100, 9));
        assertEquals(units(40), volume.largest());
        assertEquals(Optional.of(units(60)), volume.fares(0).get(0).missing());
    }

    @Test
    void incrementalTiersEarnTheirAverage() {
        var schedule = schedule(TierKind.INCREMENTAL, 0, 10, 100, 8);
        assertTrue(schedule.earns(units(200), UnitPrice.cad("9")));
        assertTrue(!schedule.earns(units(199), UnitPrice.cad("9")));
        assertEquals(Optional.of(units(200)), schedule.volumeFor(UnitPrice.cad("9"), 0));
        assertEquals(Optional.empty(), schedule.volumeFor(UnitPrice.cad("8"), 0));
    }

    @Test
    void theNextTierIsSoFarAway() {
        var schedule = schedule(TierKind.ALL_UNITS, 0, 10, 100, 9);
        var next = schedule.after(units(82)).orElseThrow();
        assertEquals(units(18), next.threshold().subtract(units(82)));
        assertEquals(UnitPrice.cad("9"), next.unitPrice());
        assertEquals(Optional.empty(), schedule.after(units(100)));
    }

    @Provide
    Arbitrary<PriceSchedule> schedules() {
        Arbitrary<Integer> gap = Arbitraries.integers().between(1, 15);
        Arbitrary<Integer> fall = Arbitraries.integers().between(0, 3);
        return Combinators.combine(Arbitraries.of(TierKind.class), gap, gap, fall, fall)
                .as((kind, first, second, less, lesser) ->
                        schedule(kind, 0, 12, first, 12 - less, first + second, 12 - less - lesser));
    }

    @Provide
    Arbitrary<List<PriceTaker>> takers() {
        Arbitrary<Integer> price = Arbitraries.integers().between(5, 13);
        Arbitrary<Integer> amount = Arbitraries.integers().between(1, 9);
        return Combinators.combine(price, amount, Arbitraries.integers().between(0, 3), amount)
                .as((dear, some, cheaper, more) ->
                        cheaper == 0 ? new int[] {dear, some} : new int[] {dear, some, dear - cheaper, some + more})
                .list()
                .ofMaxSize(6)
                .map(ladders -> {
                    List<PriceTaker> takers = new ArrayList<>();
                    for (int i = 0; i < ladders.size(); i++) {
                        takers.add(taker(i, ladders.get(i)));
                    }
                    return takers;
                });
    }

    /** Every choice of a step, or nothing, for every taker; the greatest sum whose own price all of them accept. */
    @Property
    void itIsWhatTryingEverythingFinds(
            @ForAll("schedules") PriceSchedule schedule,
            @ForAll("takers") List<PriceTaker> takers,
            @ForAll @IntRange(min = 0, max = 20) int firm) {
        assertEquals(
                0,
                bruteForce(schedule, takers, units(firm), units(0))
                        .compareTo(new ConsistentVolume(units(firm), takers, schedule).largest()));
    }

    private static BigDecimal bruteForce(
            PriceSchedule schedule, List<PriceTaker> takers, BigDecimal firm, BigDecimal least) {
        int[] choice = new int[takers.size()];
        BigDecimal best = least;
        while (true) {
            BigDecimal sum = firm;
            for (int i = 0; i < choice.length; i++) {
                sum = choice[i] == 0
                        ? sum
                        : sum.add(takers.get(i)
                                .ladder()
                                .steps()
                                .get(choice[i] - 1)
                                .quantity()
                                .value());
            }
            boolean accepted = true;
            for (int i = 0; i < choice.length; i++) {
                accepted &= choice[i] == 0
                        || averageAtMost(
                                schedule,
                                sum,
                                takers.get(i)
                                        .ladder()
                                        .steps()
                                        .get(choice[i] - 1)
                                        .atMost());
            }
            best = accepted ? best.max(sum) : best;
            int next = 0;
            while (next < choice.length
                    && choice[next] == takers.get(next).ladder().steps().size()) {
                choice[next++] = 0;
            }
            if (next == choice.length) {
                return best;
            }
            choice[next]++;
        }
    }

    /** The price of a whole quantity, unit by unit. */
    private static boolean averageAtMost(PriceSchedule schedule, BigDecimal quantity, UnitPrice price) {
        BigDecimal cost = BigDecimal.ZERO;
        for (int unit = 0; unit < quantity.intValueExact(); unit++) {
            BigDecimal one = BigDecimal.ZERO;
            for (PriceSchedule.Tier tier : schedule.tiers()) {
                int threshold = tier.threshold().intValueExact();
                boolean reached = schedule.kind() == TierKind.ALL_UNITS
                        ? quantity.intValueExact() >= threshold
                        : unit >= threshold;
                one = reached ? tier.unitPrice().amount() : one;
            }
            cost = cost.add(one);
        }
        return cost.compareTo(price.amount().multiply(quantity)) <= 0;
    }

    @Property
    void everySmallerVolumeThatHoldsTogetherIsWithinTheGreatest(
            @ForAll("schedules") PriceSchedule schedule, @ForAll("takers") List<PriceTaker> takers) {
        var volume = new ConsistentVolume(units(7), takers, schedule);
        BigDecimal greatest = volume.largest();
        assertEquals(0, new TreeSet<>(volume.all()).last().compareTo(greatest));
        for (BigDecimal smaller : volume.all()) {
            for (PriceTaker taker : takers) {
                assertTrue(taker.takenAt(smaller, schedule).compareTo(taker.takenAt(greatest, schedule)) <= 0);
            }
        }
    }

    @Property
    void theCurveIsTheSumOfAllLaddersAtEachOfTheirPrices(@ForAll("takers") List<PriceTaker> takers) {
        var curve = DemandCurve.of(units(7), takers, "EA");
        TreeSet<UnitPrice> prices = new TreeSet<>();
        takers.forEach(taker -> taker.ladder().steps().forEach(step -> prices.add(step.atMost())));
        assertEquals(
                List.copyOf(prices.descendingSet()),
                curve.points().stream().map(DemandCurve.Point::atMost).toList());
        for (DemandCurve.Point point : curve.points()) {
            BigDecimal sum = units(7);
            for (PriceTaker taker : takers) {
                sum = sum.add(taker.ladder().at(point.atMost()).value());
            }
            assertEquals(0, sum.compareTo(point.quantity().value()));
        }
    }

    /** Every volume from 0 to beyond what anybody wants, not only those on the curve. */
    @Property
    void noVolumeThatHoldsTogetherIsForgotten(
            @ForAll("schedules") PriceSchedule schedule, @ForAll("takers") List<PriceTaker> takers) {
        List<Integer> expected = new ArrayList<>();
        for (int volume = 0; volume <= 120; volume++) {
            BigDecimal taken = units(7);
            for (PriceTaker taker : takers) {
                taken = taken.add(taker.takenAt(units(volume), schedule));
            }
            if (taken.compareTo(units(volume)) == 0) {
                expected.add(volume);
            }
        }
        assertEquals(
                expected,
                new ConsistentVolume(units(7), takers, schedule)
                        .all().stream().map(BigDecimal::intValueExact).toList());
    }

    @Test
    void thousandsOfLaddersAreAnsweredAtOnce() {
        List<PriceTaker> takers = new ArrayList<>();
        for (int i = 1; i <= 20_000; i++) {
            takers.add(taker(i, 40_000 + i, 1, i, 2));
        }
        var schedule = schedule(TierKind.INCREMENTAL, 0, 50_000, 10_000, 30_000, 20_000, 10_000);
        var volume = new ConsistentVolume(units(1), takers, schedule);
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            assertEquals(40_000, DemandCurve.of(units(1), takers, "EA").points().size());
            assertEquals(volume.largest(), new TreeSet<>(volume.all()).last());
        });
    }

    @Property
    void theVolumeForAPriceIsTheLeast(
            @ForAll("schedules") PriceSchedule schedule, @ForAll @IntRange(min = 4, max = 13) int price) {
        UnitPrice atMost = UnitPrice.cad(Integer.toString(price));
        Optional<BigDecimal> least = Optional.empty();
        for (int quantity = 0; quantity <= 500 && least.isEmpty(); quantity++) {
            least = schedule.earns(units(quantity), atMost) ? Optional.of(units(quantity)) : least;
        }
        Optional<BigDecimal> found = schedule.volumeFor(atMost, 0);
        assertEquals(least.map(BigDecimal::intValueExact), found.map(BigDecimal::intValueExact));
    }
}
