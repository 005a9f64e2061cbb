package coop.grappe.supplier.scorecard;

import coop.grappe.platform.event.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** Notes what came of an order. */
@ApplicationScoped
class OrderReceivedHandler implements EventHandler<OrderReceived> {

    private final OrderFacts facts;

    OrderReceivedHandler(OrderFacts facts) {
        this.facts = facts;
    }

    @Override
    public String type() {
        return "orders.received.v1";
    }

    @Override
    public Class<OrderReceived> payload() {
        return OrderReceived.class;
    }

    @Override
    public void apply(OrderReceived event) {
        facts.note(event);
    }
}
