package coop.grappe.purchasing.order;

import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All changes of orders; whoever settles one has locked its order. */
@ApplicationScoped
class OrderChanges implements PanacheRepositoryBase<OrderChange, UUID> {

    OrderChange of(PurchaseOrder order, int number) {
        return find("orderId = ?1 and number = ?2", order.id(), number)
                .firstResultOptional()
                .orElseThrow(Problem::notFound);
    }

    Optional<OrderChange> unanswered(PurchaseOrder order) {
        return find("orderId = ?1 and state = ?2", order.id(), OrderChangeState.PROPOSED)
                .firstResultOptional();
    }

    List<OrderChange> applied(PurchaseOrder order) {
        return list("orderId = ?1 and state = ?2 order by id", order.id(), OrderChangeState.APPLIED);
    }

    int nextNumber(PurchaseOrder order) {
        return Math.toIntExact(count("orderId", order.id()) + 1);
    }

    List<OrderChange> page(UUID orderId, PageRequest page) {
        return find("orderId = ?1 and id > ?2 order by id", orderId, page.afterId())
                .range(0, page.limit())
                .list();
    }
}
