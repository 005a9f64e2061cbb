package coop.grappe.supplier.scorecard;

import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One fact for each order that was reported. */
@ApplicationScoped
class OrderFacts implements PanacheRepositoryBase<OrderFact, UUID> {

    private final DatabaseClock clock;

    OrderFacts(DatabaseClock clock) {
        this.clock = clock;
    }

    void note(Answer answer, OrderReported event) {
        OrderFact fact = fact(event);
        fact.note(answer, event);
        persist(fact);
    }

    void change(OrderReported event) {
        OrderFact fact = fact(event);
        fact.change(event);
        persist(fact);
    }

    void note(OrderReceived event) {
        Instant receivedAt = Optional.ofNullable(event.receivedAt())
                .or(() -> IdTime.of(event.delivery()))
                .orElseGet(clock::now);
        Instant orderedAt = IdTime.of(event.orderId()).orElse(receivedAt);
        OrderFact fact = fact(event.orderId(), event.supplierId(), event.memberId(), event.contractId(), orderedAt);
        fact.note(event, receivedAt);
        persist(fact);
    }

    private OrderFact fact(OrderReported event) {
        Instant orderedAt = IdTime.of(event.orderId()).orElseGet(clock::now);
        return fact(event.orderId(), event.supplierId(), event.memberId(), event.contractId(), orderedAt);
    }

    /** What is known of an order, or a fact that is not kept yet: it is once it says something, so that it is written once. */
    private OrderFact fact(UUID orderId, String supplierId, String memberId, UUID contractId, Instant orderedAt) {
        return findByIdOptional(orderId)
                .orElseGet(() -> OrderFact.of(orderId, supplierId, memberId, contractId, orderedAt));
    }

    /** @param flaw what the facts have in common; all of them if none is named */
    List<OrderFact> page(String supplierId, @Nullable Flaw flaw, Instant now, PageRequest page) {
        String orders = "supplierId = ?1 and id > ?2 and ";
        var query = flaw == Flaw.LATE
                ? find(orders + Flaw.LATE.condition() + " order by id", supplierId, page.afterId(), now)
                : find(
                        orders + (flaw == null ? "1 = 1" : flaw.condition()) + " order by id",
                        supplierId,
                        page.afterId());
        return query.page(0, page.limitPlusOne()).list();
    }

    boolean areOf(String supplierId, Collection<UUID> ids) {
        return ids.isEmpty()
                || count("supplierId = ?1 and orderId in ?2", supplierId, ids)
                        == ids.stream().distinct().count();
    }
}
