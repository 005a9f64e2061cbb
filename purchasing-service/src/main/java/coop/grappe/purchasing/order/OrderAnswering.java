package coop.grappe.purchasing.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier's answer to the lines of an order brings about. A rejected line is struck at once; a changed one waits for the
 * buyer's consent, and the whole order with it. What is not going to be delivered goes back to the entitlement and the ceiling.
 */
@ApplicationScoped
public class OrderAnswering {

    private final OrderDesk desk;

    OrderAnswering(OrderDesk desk) {
        this.desk = desk;
    }

    /** Takes all of it. @param promise the last day by which it will be delivered; null where the member's day stands */
    public OrderEvent accept(PurchaseOrder order, @Nullable LocalDate promise, Instant now) {
        return order.accept(promise, now);
    }

    /** Takes none of it. */
    public OrderEvent reject(PurchaseOrder order, String reason) {
        OrderEvent rejected = order.reject(reason);
        desk.giveBack(order);
        return rejected;
    }

    /** Answers line by line: the order is accepted, answered or rejected then. @return what to publish, in its order */
    public List<OrderEvent> answer(PurchaseOrder order, AnswerPlan plan, Instant now) {
        Map<UUID, LineAnswer> answers = new AnswerReading(order, now).read(plan);
        if (answers.isEmpty()) {
            return List.of(accept(order, null, now));
        }
        if (answers.values().stream().anyMatch(answer -> answer.kind() == AnswerKind.CHANGE)) {
            return List.of(order.answer(answers));
        }
        boolean nothingLeft =
                order.lines().stream().allMatch(line -> line.isStruck() || answers.containsKey(line.itemId()));
        if (nothingLeft) {
            return List.of(reject(order, reasons(order, answers)));
        }
        List<OrderEvent> events = new ArrayList<>();
        events.add(order.answer(answers));
        events.add(consent(order, now));
        return events;
    }

    /** Does what the supplier has answered. */
    OrderEvent consent(PurchaseOrder order, Instant now) {
        desk.shrink(
                order,
                order.lines().stream()
                        .filter(line -> line.answer() != null)
                        .collect(Collectors.toMap(
                                OrderLine::itemId,
                                line -> Objects.requireNonNull(line.answer()).quantity())));
        return order.consent(now);
    }

    private static String reasons(PurchaseOrder order, Map<UUID, LineAnswer> answers) {
        return order.lines().stream()
                .map(line -> answers.get(line.itemId()))
                .filter(Objects::nonNull)
                .map(LineAnswer::reason)
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
