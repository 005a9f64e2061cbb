package coop.grappe.purchasing.order;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.identity.Origin;
import coop.grappe.platform.web.Answers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** How every act on an order ends: it is written down, and answered with the order. */
@ApplicationScoped
class OrderActs {

    private final PurchaseOrders orders;
    private final Audit audit;

    OrderActs(PurchaseOrders orders, Audit audit) {
        this.orders = orders;
        this.audit = audit;
    }

    RestResponse<OrderView> drafted(PurchaseOrder order, String act) {
        orders.persistAndFlush(order);
        record(order, act);
        return Answers.created("/orders/" + order.id(), OrderView.of(order), order.version());
    }

    /** An order that was drafted and placed in one step, and is written. */
    static RestResponse<OrderView> placed(PurchaseOrder order) {
        return Answers.created("/orders/" + order.id(), OrderView.of(order), order.version());
    }

    static Audit.Act placed(PurchaseOrder order, Origin origin) {
        return new Audit.Act(
                origin,
                "orders.placed",
                "orders/" + order.id(),
                List.of(order.memberId(), order.supplierId(), order.organizer()));
    }

    RestResponse<OrderView> done(PurchaseOrder order, String act) {
        orders.flush();
        record(order, act);
        return Answers.ok(OrderView.of(order), order.version());
    }

    static String placedOrSubmitted(PurchaseOrder order) {
        return order.placedAt() == null ? "orders.submitted" : "orders.placed";
    }

    /** An order that is not placed yet is its member's alone, and so is what was done to it. */
    void record(PurchaseOrder order, String act) {
        if (order.placedAt() == null) {
            audit.record(act, "orders/" + order.id(), order.memberId());
        } else {
            audit.record(act, "orders/" + order.id(), order.memberId(), order.supplierId(), order.organizer());
        }
    }
}
