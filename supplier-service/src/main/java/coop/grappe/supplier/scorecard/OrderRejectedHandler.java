package coop.grappe.supplier.scorecard;

import coop.grappe.platform.event.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** Notes an order that its supplier will not deliver. */
@ApplicationScoped
class OrderRejectedHandler implements EventHandler<OrderReported> {

    private final OrderFacts facts;

    OrderRejectedHandler(OrderFacts facts) {
        this.facts = facts;
    }

    @Override
    public String type() {
        return "orders.rejected.v1";
    }

    @Override
    public Class<OrderReported> payload() {
        return OrderReported.class;
    }

    @Override
    public void apply(OrderReported event) {
        facts.note(Answer.REJECTED, event);
    }
}
