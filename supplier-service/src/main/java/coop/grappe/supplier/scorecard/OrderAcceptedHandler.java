package coop.grappe.supplier.scorecard;

import coop.grappe.platform.event.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** Notes an order that its supplier will deliver. */
@ApplicationScoped
class OrderAcceptedHandler implements EventHandler<OrderReported> {

    private final OrderFacts facts;

    OrderAcceptedHandler(OrderFacts facts) {
        this.facts = facts;
    }

    @Override
    public String type() {
        return "orders.accepted.v1";
    }

    @Override
    public Class<OrderReported> payload() {
        return OrderReported.class;
    }

    @Override
    public void apply(OrderReported event) {
        facts.note(Answer.ACCEPTED, event);
    }
}
