package coop.grappe.supplier.scorecard;

import coop.grappe.platform.event.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** Notes an order that a member has placed. */
@ApplicationScoped
class OrderPlacedHandler implements EventHandler<OrderReported> {

    private final OrderFacts facts;

    OrderPlacedHandler(OrderFacts facts) {
        this.facts = facts;
    }

    @Override
    public String type() {
        return "orders.placed.v1";
    }

    @Override
    public Class<OrderReported> payload() {
        return OrderReported.class;
    }

    @Override
    public void apply(OrderReported event) {
        facts.note(Answer.PLACED, event);
    }
}
