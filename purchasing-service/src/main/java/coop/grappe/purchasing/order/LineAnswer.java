package coop.grappe.purchasing.order;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier says to one line of an order.
 *
 * @param ordered the quantity that it answers
 * @param quantity what it will deliver: at most what was ordered, 0 for a rejected line
 * @param deliverBy the last day by which it promises to; null where the member's day stands
 */
public record LineAnswer(
        AnswerKind kind,
        BigDecimal ordered,
        BigDecimal quantity,
        @Nullable LocalDate deliverBy,
        @Nullable String reason) {}
