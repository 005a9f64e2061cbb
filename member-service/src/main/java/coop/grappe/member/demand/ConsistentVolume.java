package coop.grappe.member.demand;

import coop.grappe.member.need.PriceLadder;
import coop.grappe.platform.money.UnitPrice;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        return largest(points());
    }

    private BigDecimal largest(List<Map.Entry<UnitPrice, BigDecimal>> points) {
        BigDecimal volume =
                points.isEmpty() ? firm : points.get(points.size() - 1).getValue();
        BigDecimal taken = takenAt(volume, points);
        while (taken.compareTo(volume) < 0) {
            volume = taken;
            taken = takenAt(volume, points);
        }
        return volume;
    }

    /** Every volume that is exactly what all take at its price, the smallest first. */
    List<BigDecimal> all() {
        List<Map.Entry<UnitPrice, BigDecimal>> points = points();
        return Stream.concat(Stream.of(firm), points.stream().map(Map.Entry::getValue))
                .filter(volume -> takenAt(volume, points).compareTo(volume) == 0)
                .toList();
    }

    /** @param decimals of the item's unit */
    List<Fare> fares(int decimals) {
        BigDecimal volume = largest();
        return takers.stream().map(taker -> fare(taker, volume, decimals)).toList();
    }

    private List<Map.Entry<UnitPrice, BigDecimal>> points() {
        return List.copyOf(DemandCurve.wanted(firm, takers).entrySet());
    }

    /** What all take at the price that a volume earns. Whatever earns a price earns every dearer one, so the last one earned is found by halving. */
    private BigDecimal takenAt(BigDecimal volume, List<Map.Entry<UnitPrice, BigDecimal>> points) {
        int earned = 0;
        int end = points.size();
        while (earned < end) {
            int middle = (earned + end) >>> 1;
            if (schedule.earns(volume, points.get(middle).getKey())) {
                earned = middle + 1;
            } else {
                end = middle;
            }
        }
        return earned == 0 ? firm : points.get(earned - 1).getValue();
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
