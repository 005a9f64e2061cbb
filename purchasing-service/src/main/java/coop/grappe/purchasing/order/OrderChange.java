package coop.grappe.purchasing.order;

import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.problem.Problem;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/**
 * A change that a member wants of an order that it has placed, numbered within the order (UBL OrderChange). Before the supplier has
 * accepted the order it takes effect at once; afterwards the supplier answers it. An order has one unanswered change at most.
 */
@Entity
public class OrderChange {

    @Id
    private UUID id;

    private UUID orderId;
    private int number;

    @Enumerated(EnumType.STRING)
    private OrderChangeState state;

    private @Nullable String reason;
    private @Nullable String answerReason;
    private Instant requestedAt;
    private @Nullable Instant settledAt;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<ChangedLine> lines;

    @Version
    private long version;

    protected OrderChange() {}

    static OrderChange proposed(
            PurchaseOrder order, int number, List<ChangedLine> lines, @Nullable String reason, Instant now) {
        OrderChange change = new OrderChange();
        change.id = Ids.next();
        change.orderId = order.id();
        change.number = number;
        change.state = OrderChangeState.PROPOSED;
        change.reason = reason;
        change.requestedAt = now;
        change.lines = List.copyOf(lines);
        return change;
    }

    void apply(Instant now) {
        settle(OrderChangeAct.APPLY, now);
    }

    void reject(String why, Instant now) {
        settle(OrderChangeAct.REJECT, now);
        answerReason = why;
    }

    void withdraw(Instant now) {
        settle(OrderChangeAct.WITHDRAW, now);
    }

    private void settle(OrderChangeAct act, Instant now) {
        state = state.after(act).orElseThrow(() -> new Problem(OrderProblem.CHANGE_STATE, state.word()));
        settledAt = now;
    }

    OrderChangeEvent request(PurchaseOrder order) {
        return new OrderChangeEvent.Requested(
                orderId,
                order.contractId(),
                order.campaignId(),
                order.memberId(),
                order.supplierId(),
                number,
                lines.stream()
                        .map(line ->
                                new OrderChangeEvent.Line(line.itemId(), new Quantity(line.quantity(), line.unit())))
                        .toList(),
                reason);
    }

    OrderChangeEvent rejection(PurchaseOrder order) {
        return new OrderChangeEvent.Rejected(
                orderId,
                order.contractId(),
                order.campaignId(),
                order.memberId(),
                order.supplierId(),
                number,
                answerReason);
    }

    OrderChangeEvent withdrawal(PurchaseOrder order) {
        return new OrderChangeEvent.Withdrawn(
                orderId, order.contractId(), order.campaignId(), order.memberId(), order.supplierId(), number);
    }

    UUID id() {
        return id;
    }

    UUID orderId() {
        return orderId;
    }

    int number() {
        return number;
    }

    OrderChangeState state() {
        return state;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    String answerReason() {
        return answerReason;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    @Nullable
    Instant settledAt() {
        return settledAt;
    }

    List<ChangedLine> lines() {
        return lines;
    }
}
