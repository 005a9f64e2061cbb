package coop.grappe.supplier.scorecard;

import coop.grappe.platform.event.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** Notes an order that its member thought better of. */
@ApplicationScoped
class OrderCancelledHandler implements EventHandler<OrderReported> {

    private final OrderFacts facts;

    OrderCancelledHandler(OrderFacts facts) {
        this.facts = facts;
    }

    @Override
    public String type() {
        return "orders.cancelled.v1";
    }

    @Override
    public Class<OrderReported> payload() {
        return OrderReported.class;
    }

    @Override
    public void apply(OrderReported event) {
        facts.note(Answer.CANCELLED, event);
    }
}
