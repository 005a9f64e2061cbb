package coop.grappe.purchasing.order;

import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Who may see an order and act on it: its member, and its supplier once it is placed. */
@ApplicationScoped
public class OrderAccess {

    private final PurchaseOrders orders;
    private final Caller caller;

    OrderAccess(PurchaseOrders orders, Caller caller) {
        this.orders = orders;
        this.caller = caller;
    }

    public PurchaseOrder visible(UUID id) {
        return seen(orders.findByIdOptional(id).orElseThrow(Problem::notFound));
    }

    /** The order, locked, for a buyer of its member. */
    public PurchaseOrder asBuyer(UUID id) {
        return asMember(id, Role.BUYER);
    }

    /** The order, locked, for a treasurer of its member. */
    PurchaseOrder asTreasurer(UUID id) {
        return asMember(id, Role.TREASURER);
    }

    private PurchaseOrder asMember(UUID id, Role role) {
        PurchaseOrder order = seen(orders.locked(id));
        if (!caller.actsFor(order.memberId())) {
            throw Problem.notFound();
        }
        caller.require(role);
        return order;
    }

    /** The order, locked, for its supplier. */
    public PurchaseOrder asSupplier(UUID id) {
        PurchaseOrder order = seen(orders.locked(id));
        if (!caller.actsFor(order.supplierId())) {
            throw Problem.notFound();
        }
        caller.require(Role.SUPPLIER);
        return order;
    }

    private PurchaseOrder seen(PurchaseOrder order) {
        boolean mine = caller.actsFor(order.memberId());
        boolean forMe = caller.actsFor(order.supplierId()) && order.placedAt() != null;
        if (!mine && !forMe) {
            throw Problem.notFound();
        }
        return order;
    }
}
