package coop.grappe.member.demand;

import coop.grappe.member.need.PriceLadder;
import coop.grappe.platform.money.UnitPrice;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The largest volume that holds together: the greatest quantity at which everybody who is in accepts the price that this very quantity
 * earns.
 *
 * <p>Let P(q) be the price of a quantity and D(p) what all take at a price. Neither rises, so q ↦ D(P(q)) does not fall. Every volume that holds
 * together is at most its own image, so by Tarski's fixed-point theorem (Pacific J. Math. 5, 1955) the greatest of them is the greatest
 * fixed point, which is reached from above: begin with what all take at their best prices and put out whoever refuses, until nobody does.
 * Where several volumes hold together, everybody in a smaller one is in the greatest too, for no higher a price.
 *
 * @param firm what is taken at every price
 */
record ConsistentVolume(BigDecimal firm, List<PriceTaker> takers, PriceSchedule schedule) {

    /** How a need fares at the volume that holds together. */
    enum Outcome {
        IN,
        PARTLY,
        OUT
    }

    /**
     * Why a need is in or out.
     *
     * @param quantity what it takes
     * @param accepted the price up to which it takes that; empty if it takes nothing
     * @param wanted the price up to which it would take more; empty if it takes all
     * @param missing how much more volume would earn that price; empty if no volume does
     */
    record Fare(
            PriceTaker taker,
            Outcome outcome,
            BigDecimal quantity,
            Optional<UnitPrice> accepted,
            Optional<UnitPrice> wanted,
            Optional<BigDecimal> missing) {}

    BigDecimal largest() {
        BigDecimal volume = most();
        BigDecimal taken = takenAt(volume);
        while (taken.compareTo(volume) < 0) {
            volume = taken;
            taken = takenAt(volume);
        }
        return volume;
    }

    /** Every volume that is exactly what all take at its price, the smallest first. */
    List<BigDecimal> all() {
        TreeSet<BigDecimal> candidates = new TreeSet<>();
        candidates.add(firm);
        takers.stream()
                .flatMap(taker -> taker.ladder().steps().stream())
                .map(PriceLadder.Step::atMost)
                .distinct()
                .map(this::wantedAt)
                .forEach(candidates::add);
        return candidates.stream()
                .filter(volume -> takenAt(volume).compareTo(volume) == 0)
                .toList();
    }

    /** @param decimals of the item's unit */
    List<Fare> fares(int decimals) {
        BigDecimal volume = largest();
        return takers.stream().map(taker -> fare(taker, volume, decimals)).toList();
    }

    /** What all take when one unit costs that much. */
    BigDecimal wantedAt(UnitPrice price) {
        return Stream.concat(
                        Stream.of(firm),
                        takers.stream().map(taker -> taker.ladder().at(price).value()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal most() {
        return takers.stream().map(taker -> taker.ladder().most().value()).reduce(firm, BigDecimal::add);
    }

    private BigDecimal takenAt(BigDecimal volume) {
        return takers.stream().map(taker -> taker.takenAt(volume, schedule)).reduce(firm, BigDecimal::add);
    }

    private Fare fare(PriceTaker taker, BigDecimal volume, int decimals) {
        Optional<PriceLadder.Step> step = taker.stepAt(volume, schedule);
        Optional<UnitPrice> wanted = taker.wantedNext(volume, schedule).map(PriceLadder.Step::atMost);
        Outcome outcome = wanted.isEmpty() ? Outcome.IN : step.isPresent() ? Outcome.PARTLY : Outcome.OUT;
        return new Fare(
                taker,
                outcome,
                step.map(taken -> taken.quantity().value()).orElse(BigDecimal.ZERO),
                step.map(PriceLadder.Step::atMost),
                wanted,
                wanted.flatMap(price -> schedule.volumeFor(price, decimals)).map(least -> least.subtract(volume)));
    }
}
