package coop.grappe.purchasing.order;

import coop.grappe.platform.clock.QuebecDay;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.Violations;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads a supplier's answer to the lines of an order, refusing everything that is wrong with it at once. */
final class AnswerReading {

    private final PurchaseOrder order;
    private final LocalDate today;
    private final Violations violations = new Violations(OrderProblem.class);

    AnswerReading(PurchaseOrder order, Instant now) {
        this.order = order;
        this.today = QuebecDay.of(now);
    }

    /** Its answers by item; none for lines that are accepted as they are. */
    Map<UUID, LineAnswer> read(AnswerPlan plan) {
        Map<UUID, LineAnswer> answers = new HashMap<>();
        Set<UUID> items = new HashSet<>();
        for (int i = 0; i < plan.lines().size(); i++) {
            AnswerPlan.Line planned = plan.lines().get(i);
            String field = "lines[" + i + "]";
            OrderLine line = order.line(planned.itemId())
                    .orElseThrow(() -> new Problem(OrderProblem.UNKNOWN_ITEM, planned.itemId()));
            violations.check(items.add(planned.itemId()), field + ".itemId", "item.twice");
            answer(planned, line, field).ifPresent(answer -> answers.put(line.itemId(), answer));
        }
        violations.throwIfAny();
        return answers;
    }

    private Optional<LineAnswer> answer(AnswerPlan.Line planned, OrderLine line, String field) {
        return switch (planned.answer()) {
            case ACCEPT -> Optional.empty();
            case REJECT -> {
                requireReason(planned, field);
                yield Optional.of(
                        new LineAnswer(AnswerKind.REJECT, line.quantity(), BigDecimal.ZERO, null, planned.reason()));
            }
            case CHANGE -> Optional.of(change(planned, line, field));
        };
    }

    private LineAnswer change(AnswerPlan.Line planned, OrderLine line, String field) {
        requireReason(planned, field);
        BigDecimal quantity = planned.quantity() == null
                ? line.quantity()
                : planned.quantity().value();
        violations
                .check(
                        planned.quantity() == null || planned.quantity().unit().equals(line.unit()),
                        field + ".quantity.unit",
                        "quantity.unit",
                        line.unit())
                .check(quantity.signum() > 0, field + ".quantity", "quantity.not-positive")
                .check(
                        quantity.compareTo(line.quantity()) <= 0,
                        field + ".quantity",
                        "quantity.more-than-ordered",
                        line.quantity().stripTrailingZeros().toPlainString())
                .check(
                        quantity.compareTo(line.quantity()) != 0 || planned.deliverBy() != null,
                        field,
                        "answer.changes-nothing")
                .check(
                        planned.deliverBy() == null || !planned.deliverBy().isBefore(today),
                        field + ".deliverBy",
                        "day.past");
        return new LineAnswer(AnswerKind.CHANGE, line.quantity(), quantity, planned.deliverBy(), planned.reason());
    }

    private void requireReason(AnswerPlan.Line planned, String field) {
        violations.check(
                planned.reason() != null && !planned.reason().isBlank(), field + ".reason", "answer.reason-missing");
    }
}
