package coop.grappe.member.demand;

import coop.grappe.member.need.PriceLadder;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/** A need that depends on the price. */
record PriceTaker(UUID needId, String memberId, PriceLadder ladder) {

    /** What it takes at the price that a volume earns. */
    BigDecimal takenAt(BigDecimal volume, PriceSchedule schedule) {
        return stepAt(volume, schedule).map(step -> step.quantity().value()).orElse(BigDecimal.ZERO);
    }

    Optional<PriceLadder.Step> stepAt(BigDecimal volume, PriceSchedule schedule) {
        Optional<PriceLadder.Step> accepted = Optional.empty();
        for (PriceLadder.Step step : ladder.steps()) {
            if (schedule.earns(volume, step.atMost())) {
                accepted = Optional.of(step);
            }
        }
        return accepted;
    }

    /** The next better step than the one that is taken at a volume. */
    Optional<PriceLadder.Step> wantedNext(BigDecimal volume, PriceSchedule schedule) {
        return ladder.steps().stream()
                .filter(step -> !schedule.earns(volume, step.atMost()))
                .findFirst();
    }
}
