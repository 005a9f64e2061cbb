package coop.grappe.supplier.scorecard;

import coop.grappe.platform.event.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** Notes that an order has become another one: what is judged is what was ordered in the end. */
@ApplicationScoped
class OrderChangedHandler implements EventHandler<OrderReported> {

    private final OrderFacts facts;

    OrderChangedHandler(OrderFacts facts) {
        this.facts = facts;
    }

    @Override
    public String type() {
        return "orders.changed.v1";
    }

    @Override
    public Class<OrderReported> payload() {
        return OrderReported.class;
    }

    @Override
    public void apply(OrderReported event) {
        facts.change(event);
    }
}
