package coop.grappe.purchasing.receipt;

import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.problem.Violations;
import coop.grappe.purchasing.order.Arrival;
import coop.grappe.purchasing.order.OrderLine;
import coop.grappe.purchasing.order.PurchaseOrder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a delivery against its order, refusing everything that is wrong with it at once. */
final class DeliveryReading {

    private final PurchaseOrder order;
    private final Violations violations = new Violations(ReceiptProblem.class);
    private final Set<UUID> items = new HashSet<>();

    DeliveryReading(PurchaseOrder order) {
        this.order = order;
    }

    /** The lines in the order of their items, each divided into what counts towards the order and what is too much. */
    List<Receipt.Line> read(ReceiptPlan plan) {
        List<Receipt.Line> lines = new ArrayList<>();
        for (int i = 0; i < plan.lines().size(); i++) {
            read(plan.lines().get(i), "lines[" + i + "]").ifPresent(lines::add);
        }
        violations.check(plan.siteId() == null || order.deliversTo(plan.siteId()), "siteId", "site.unknown");
        violations.throwIfAny();
        return inOrder(lines);
    }

    /** The lines of what came in replacement: whole, and no more than is awaited. */
    List<Receipt.Line> readReplacement(ReceiptPlan plan, GoodsReturn goodsReturn) {
        List<Receipt.Line> lines = new ArrayList<>();
        for (int i = 0; i < plan.lines().size(); i++) {
            ReceiptPlan.Line planned = plan.lines().get(i);
            String field = "lines[" + i + "]";
            Optional<ReturnLine> returned = goodsReturn.line(planned.itemId());
            violations.check(items.add(planned.itemId()), field + ".itemId", "item.twice");
            violations.check(returned.isPresent(), field + ".itemId", "item.not-returned");
            returned.ifPresent(line -> lines.add(replacement(planned, line, field)));
        }
        violations.throwIfAny();
        return inOrder(lines);
    }

    private Receipt.Line replacement(ReceiptPlan.Line planned, ReturnLine returned, String field) {
        BigDecimal value = planned.received().value();
        String awaited = new Quantity(returned.awaited(), returned.unit()).toString();
        unit(planned.received(), returned.unit(), field + ".received");
        violations
                .check(value.signum() > 0, field + ".received", "quantity.not-positive")
                .check(
                        value.compareTo(returned.awaited()) <= 0,
                        field + ".received",
                        "replacement.more-than-awaited",
                        awaited)
                .check(zero(planned.damaged()).signum() == 0, field + ".damaged", "replacement.damaged");
        Arrival arrival = new Arrival(planned.itemId(), returned.unit(), value, BigDecimal.ZERO);
        return Receipt.Line.of(arrival, zero(planned.refused()), planned.note());
    }

    private Optional<Receipt.Line> read(ReceiptPlan.Line planned, String field) {
        Optional<OrderLine> ordered = order.line(planned.itemId());
        violations
                .check(items.add(planned.itemId()), field + ".itemId", "item.twice")
                .check(ordered.isPresent(), field + ".itemId", "item.not-ordered");
        return ordered.map(line -> line(planned, line.unit(), field));
    }

    private Receipt.Line line(ReceiptPlan.Line planned, String unit, String field) {
        BigDecimal received = planned.received().value();
        BigDecimal damaged = zero(planned.damaged());
        BigDecimal refused = zero(planned.refused());
        unit(planned.received(), unit, field + ".received");
        unit(planned.damaged(), unit, field + ".damaged");
        unit(planned.refused(), unit, field + ".refused");
        violations
                .check(received.signum() >= 0, field + ".received", "quantity.negative")
                .check(refused.signum() >= 0, field + ".refused", "quantity.negative")
                .check(
                        damaged.signum() >= 0 && damaged.compareTo(received) <= 0,
                        field + ".damaged",
                        "damaged.more-than-received");
        Arrival arrival = order.divide(planned.itemId(), received, damaged);
        BigDecimal brokenBeyond = received.subtract(arrival.received()).subtract(arrival.excess());
        return Receipt.Line.of(arrival, refused.add(brokenBeyond), planned.note());
    }

    private void unit(@Nullable Quantity quantity, String unit, String field) {
        violations.check(quantity == null || quantity.unit().equals(unit), field + ".unit", "quantity.unit", unit);
    }

    private static BigDecimal zero(@Nullable Quantity quantity) {
        return quantity == null ? BigDecimal.ZERO : quantity.value();
    }

    private static List<Receipt.Line> inOrder(List<Receipt.Line> lines) {
        return lines.stream()
                .sorted(Comparator.comparing(line -> line.itemId().toString()))
                .toList();
    }
}
