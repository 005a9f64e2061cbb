package coop.grappe.purchasing.order;

import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.problem.Violations;
import coop.grappe.purchasing.contract.Site;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the quantities and deliveries of a line as they were written, noting what is wrong with them. */
final class LineReading {

    private final Packs packs;
    private final String unit;
    private final Map<UUID, Site> sites;
    private final Violations violations;

    /** @param sites those that deliveries name, known to exist */
    LineReading(Packs packs, String unit, Map<UUID, Site> sites, Violations violations) {
        this.packs = packs;
        this.unit = unit;
        this.sites = sites;
        this.violations = violations;
    }

    /** A quantity above 0, in the item's unit. */
    BigDecimal quantity(Quantity written, String field) {
        violations.check(written.isPositive(), field, "quantity.not-positive");
        return units(written, field);
    }

    /** A quantity in the item's unit, perhaps 0. */
    BigDecimal quantityOrNothing(Quantity written, String field) {
        violations.check(written.value().signum() >= 0, field, "quantity.negative");
        return units(written, field);
    }

    private BigDecimal units(Quantity written, String field) {
        return packs.inItemUnit(written).orElseGet(() -> {
            violations.check(false, field + ".unit", "quantity.unit-or-case", unit);
            return written.value();
        });
    }

    /** @param whole what they have to add up to */
    List<OrderDelivery> deliveries(@Nullable List<OrderPlan.Delivery> planned, BigDecimal whole, String field) {
        if (planned == null || planned.isEmpty()) {
            return List.of();
        }
        List<OrderDelivery> deliveries = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < planned.size(); i++) {
            OrderPlan.Delivery delivery = planned.get(i);
            BigDecimal part = quantity(delivery.quantity(), field + "[" + i + "].quantity");
            Site site = Objects.requireNonNull(sites.get(delivery.siteId()));
            deliveries.add(OrderDelivery.to(site, part, delivery.wantedBy()));
            sum = sum.add(part);
        }
        violations.check(sum.compareTo(whole) == 0, field, "deliveries.sum", sum, whole);
        return List.copyOf(deliveries);
    }
}
