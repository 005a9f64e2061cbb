package coop.grappe.purchasing.ubl;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.event.Outbox;
import coop.grappe.purchasing.order.AnswerPlan;
import coop.grappe.purchasing.order.OrderAccess;
import coop.grappe.purchasing.order.OrderAnswering;
import coop.grappe.purchasing.order.PurchaseOrder;
import coop.grappe.purchasing.order.PurchaseOrders;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import oasis.names.specification.ubl.schema.xsd.orderresponse_21.OrderResponseType;

/** Does what a response to an order says. */
@ApplicationScoped
class ResponseIntake {

    private final PurchaseOrders orders;
    private final OrderAccess access;
    private final OrderAnswering answering;
    private final DatabaseClock clock;
    private final Outbox outbox;
    private final Audit audit;

    ResponseIntake(
            PurchaseOrders orders,
            OrderAccess access,
            OrderAnswering answering,
            DatabaseClock clock,
            Outbox outbox,
            Audit audit) {
        this.orders = orders;
        this.access = access;
        this.answering = answering;
        this.clock = clock;
        this.outbox = outbox;
        this.audit = audit;
    }

    void take(UUID orderId, OrderResponseType document) {
        PurchaseOrder order = access.asSupplier(orderId);
        ResponseReading.Answer answer = new ResponseReading(document, order, new Reading()).answer();
        if (answer.kind() == null) {
            return;
        }
        Instant now = clock.now();
        switch (answer.kind()) {
            case ACCEPT -> outbox.publish(answering.accept(order, answer.deliverBy(), now));
            case REJECT -> outbox.publish(answering.reject(order, answer.reason()));
            case CHANGE ->
                outbox.publishAll(answering
                        .answer(order, new AnswerPlan(answer.lines()), now)
                        .iterator());
        }
        orders.flush();
        audit.record(
                "orders." + order.state().word(),
                "orders/" + orderId,
                order.memberId(),
                order.supplierId(),
                order.organizer());
    }
}
