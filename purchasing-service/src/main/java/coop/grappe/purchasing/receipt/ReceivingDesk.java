package coop.grappe.purchasing.receipt;

import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.Violations;
import coop.grappe.purchasing.order.OrderLine;
import coop.grappe.purchasing.order.OrderProblem;
import coop.grappe.purchasing.order.PurchaseOrder;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Where deliveries meet their order. */
@ApplicationScoped
class ReceivingDesk {

    /** Reads a delivery, refusing everything that is wrong with it at once. */
    List<Receipt.Line> delivery(PurchaseOrder order, ReceiptPlan plan) {
        Violations violations = new Violations(OrderProblem.class);
        List<Receipt.Line> lines = new ArrayList<>();
        Set<UUID> items = new HashSet<>();
        for (int i = 0; i < plan.lines().size(); i++) {
            ReceiptPlan.Line planned = plan.lines().get(i);
            String field = "lines[" + i + "]";
            String unit = order.line(planned.itemId())
                    .map(OrderLine::unit)
                    .orElseThrow(() -> new Problem(OrderProblem.UNKNOWN_ITEM, planned.itemId()));
            BigDecimal received = planned.received().value();
            BigDecimal damaged = planned.damaged() == null
                    ? BigDecimal.ZERO
                    : planned.damaged().value();
            violations
                    .check(items.add(planned.itemId()), field + ".itemId", "item.twice")
                    .check(planned.received().unit().equals(unit), field + ".received.unit", "quantity.unit", unit)
                    .check(received.signum() >= 0, field + ".received", "quantity.negative")
                    .check(
                            planned.damaged() == null
                                    || planned.damaged().unit().equals(unit),
                            field + ".damaged.unit",
                            "quantity.unit",
                            unit)
                    .check(
                            damaged.signum() >= 0 && damaged.compareTo(received) <= 0,
                            field + ".damaged",
                            "damaged.more-than-received");
            lines.add(new Receipt.Line(planned.itemId(), unit, received, damaged, planned.note()));
        }
        violations.throwIfAny();
        return lines;
    }
}
