package coop.grappe.supplier.scorecard;

import coop.grappe.platform.clock.QuebecDay;
import coop.grappe.platform.identity.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one order with a supplier. Everything that is heard is kept under the id of what it tells of, and what is judged is
 * derived from it anew each time: an event that comes twice, late or at a replay changes nothing.
 */
@Entity
public class OrderFact {

    @Id
    private UUID orderId;

    private UUID id;
    private String supplierId;
    private String memberId;
    private UUID contractId;
    private Instant orderedAt;

    @Enumerated(EnumType.STRING)
    private Answer answer;

    private @Nullable LocalDate deliverBy;
    private @Nullable Instant dueAt;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<Ordered> lines;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<Delivery> deliveries;

    private @Nullable Instant finishedAt;
    private @Nullable Boolean complete;
    private boolean damaged;

    @Version
    private long version;

    protected OrderFact() {}

    /** How much was ordered of one item. */
    record Ordered(UUID itemId, BigDecimal quantity) {}

    /** What came at once. */
    record Delivery(UUID id, Instant at, boolean last, List<Arrived> lines) {}

    /** What came of one item. */
    record Arrived(UUID itemId, BigDecimal received, BigDecimal damaged) {}

    static OrderFact of(UUID orderId, String supplierId, String memberId, UUID contractId, Instant orderedAt) {
        OrderFact fact = new OrderFact();
        fact.orderId = orderId;
        fact.id = Ids.next();
        fact.supplierId = supplierId;
        fact.memberId = memberId;
        fact.contractId = contractId;
        fact.orderedAt = orderedAt;
        fact.answer = Answer.PLACED;
        fact.lines = List.of();
        fact.deliveries = List.of();
        return fact;
    }

    void note(Answer told, OrderReported event) {
        answer = answer.or(told);
        order(event, deliverBy == null || told == Answer.ACCEPTED);
    }

    /** The order has become another one. */
    void change(OrderReported event) {
        order(event, true);
    }

    private void order(OrderReported event, boolean dayCounts) {
        lines = event.lines().stream()
                .map(line -> new Ordered(line.itemId(), line.quantity().value()))
                .toList();
        if (event.deliverBy() != null && dayCounts) {
            deliverBy = event.deliverBy();
            dueAt = QuebecDay.startOf(event.deliverBy().plusDays(1));
        }
        judge();
    }

    void note(OrderReceived event, Instant receivedAt) {
        UUID id = event.delivery();
        if (deliveries.stream().anyMatch(known -> known.id().equals(id))) {
            return;
        }
        Delivery delivery = new Delivery(
                id,
                receivedAt,
                event.complete(),
                event.lines().stream()
                        .map(line -> new Arrived(
                                line.itemId(),
                                line.received().value(),
                                line.damaged().value()))
                        .toList());
        deliveries = Stream.concat(deliveries.stream(), Stream.of(delivery))
                .sorted(Comparator.comparing(Delivery::at).thenComparing(Delivery::id))
                .toList();
        answer = answer.or(Answer.ACCEPTED);
        judge();
    }

    private void judge() {
        finishedAt = deliveries.stream()
                .filter(Delivery::last)
                .map(Delivery::at)
                .min(Comparator.naturalOrder())
                .orElse(null);
        complete = finishedAt == null ? null : Boolean.valueOf(hasEverything());
        damaged = arrived().anyMatch(line -> line.damaged().signum() > 0);
    }

    private boolean hasEverything() {
        Map<UUID, BigDecimal> received = new HashMap<>();
        arrived().forEach(line -> received.merge(line.itemId(), line.received(), BigDecimal::add));
        return lines.stream()
                .allMatch(line ->
                        received.getOrDefault(line.itemId(), BigDecimal.ZERO).compareTo(line.quantity()) >= 0);
    }

    private Stream<Arrived> arrived() {
        return deliveries.stream().flatMap(delivery -> delivery.lines().stream());
    }

    /** Whether everything that was to come came in time; null as long as that is open, or if no day was named. */
    @Nullable
    Boolean isOnTime(Instant now) {
        if (dueAt == null || answer != Answer.ACCEPTED) {
            return null;
        }
        if (finishedAt != null) {
            return finishedAt.isBefore(dueAt);
        }
        return now.isBefore(dueAt) ? null : Boolean.FALSE;
    }

    /** Its own, which tells nothing of the order. */
    UUID id() {
        return id;
    }

    UUID orderId() {
        return orderId;
    }

    String supplierId() {
        return supplierId;
    }

    String memberId() {
        return memberId;
    }

    UUID contractId() {
        return contractId;
    }

    Instant orderedAt() {
        return orderedAt;
    }

    Answer answer() {
        return answer;
    }

    @Nullable
    LocalDate deliverBy() {
        return deliverBy;
    }

    List<Ordered> lines() {
        return lines;
    }

    List<Delivery> deliveries() {
        return deliveries;
    }

    /** When the last of it came. */
    @Nullable
    Instant finishedAt() {
        return finishedAt;
    }

    /** Whether all that was ordered came; null as long as more is awaited. */
    @Nullable
    Boolean complete() {
        return complete;
    }

    boolean damaged() {
        return damaged;
    }
}
