package coop.grappe.member.need;

import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.problem.Violations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a price ladder as it was written, and says where it does not go one way: prices down, quantities up. */
final class LadderReading {

    private final NeedReading reading;
    private final Violations violations;
    private final int deliveries;

    LadderReading(NeedReading reading, Violations violations, int deliveries) {
        this.reading = reading;
        this.violations = violations;
        this.deliveries = deliveries;
    }

    /** Notes every violation; empty if there is any. */
    Optional<PriceLadder> read(List<WrittenStep> written) {
        List<PriceLadder.Step> steps = new ArrayList<>();
        boolean good = true;
        for (int i = 0; i < written.size(); i++) {
            String field = "ladder[" + i + "]";
            WrittenStep step = written.get(i);
            reading.checkPrice(field + ".atMost", step.atMost());
            Optional<Quantity> quantity = reading.baseUnits(field + ".quantity", step.quantity(), deliveries);
            good &= quantity.isPresent() && follows(steps, step, quantity.get(), field);
            quantity.ifPresent(found -> steps.add(new PriceLadder.Step(step.atMost(), found)));
        }
        return good ? Optional.of(new PriceLadder(steps)) : Optional.empty();
    }

    private boolean follows(List<PriceLadder.Step> before, WrittenStep step, Quantity quantity, String field) {
        violations.check(quantity.isPositive(), field + ".quantity.value", "quantity.positive");
        if (before.isEmpty()
                || !step.atMost().currency().equals(before.get(0).atMost().currency())) {
            return quantity.isPositive() && before.isEmpty();
        }
        PriceLadder.Step last = before.get(before.size() - 1);
        boolean cheaper = step.atMost().compareTo(last.atMost()) < 0;
        boolean more = quantity.compareTo(last.quantity()) > 0;
        violations
                .check(
                        cheaper,
                        field + ".atMost",
                        "ladder.price",
                        last.atMost().amount().toPlainString())
                .check(
                        more,
                        field + ".quantity",
                        "ladder.quantity",
                        last.quantity().value().toPlainString());
        return cheaper && more;
    }
}
