package coop.grappe.purchasing.order;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.event.Outbox;
import coop.grappe.purchasing.contract.Contract;
import coop.grappe.purchasing.contract.Contracts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Cancels what suppliers have not accepted under contracts that were terminated so. Each order in a transaction of its own, after the
 * contract's: whoever holds an order may wait for its contract, so nobody who holds the contract waits for its orders.
 */
@ApplicationScoped
class EndedContractOrders {

    private static final Logger LOG = Logger.getLogger(EndedContractOrders.class);

    private final PurchaseOrders orders;
    private final Contracts contracts;
    private final OrderDesk desk;
    private final OrderChanging changing;
    private final DatabaseClock clock;
    private final Outbox outbox;
    private final Audit audit;

    EndedContractOrders(
            PurchaseOrders orders,
            Contracts contracts,
            OrderDesk desk,
            OrderChanging changing,
            DatabaseClock clock,
            Outbox outbox,
            Audit audit) {
        this.orders = orders;
        this.contracts = contracts;
        this.desk = desk;
        this.changing = changing;
        this.clock = clock;
        this.outbox = outbox;
        this.audit = audit;
    }

    @Scheduled(every = "{grappe.clock.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        List<UUID> open = QuarkusTransaction.requiringNew().call(orders::openUnderEndedContracts);
        for (UUID id : open) {
            try {
                QuarkusTransaction.requiringNew().run(() -> cancel(id));
            } catch (RuntimeException e) {
                LOG.errorf(e, "Order %s of a contract that ended could not be cancelled; it is tried again", id);
            }
        }
    }

    private void cancel(UUID id) {
        PurchaseOrder order = orders.locked(id);
        Contract contract = contracts.findById(order.contractId());
        if (order.state() != OrderState.PLACED || !contract.cancelsOpenOrders()) {
            return;
        }
        order.cancel(true);
        desk.giveBack(order);
        outbox.publish(order.cancellation());
        changing.giveUp(order, clock.now()).ifPresent(outbox::publish);
        orders.flush();
        audit.record("orders.cancelled", "orders/" + id, order.memberId(), order.supplierId(), order.organizer());
    }
}
