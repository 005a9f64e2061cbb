package coop.grappe.purchasing.order;

import coop.grappe.purchasing.contract.Capacity;
import coop.grappe.purchasing.contract.Contract;
import coop.grappe.purchasing.contract.ContractLine;
import coop.grappe.purchasing.contract.QuebecDay;
import coop.grappe.purchasing.contract.VolumesChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Where orders meet their contract: placing takes from it, what is not delivered goes back to it. */
@ApplicationScoped
public class OrderDesk {

    private final PurchaseOrders orders;
    private final Capacity capacity;
    private final OrderNumbers numbers;
    private final Event<VolumesChanged> volumes;

    OrderDesk(PurchaseOrders orders, Capacity capacity, OrderNumbers numbers, Event<VolumesChanged> volumes) {
        this.orders = orders;
        this.capacity = capacity;
        this.numbers = numbers;
        this.volumes = volumes;
    }

    /**
     * Takes every line from the entitlement and the ceiling, in the order of the items, and fixes its prices.
     *
     * @param contracted the contract's lines by item
     */
    OrderEvent place(PurchaseOrder order, Contract contract, Map<UUID, ContractLine> contracted, Instant now) {
        contract.requireOrderable(QuebecDay.of(now));
        List<VolumesChanged.Line> grown = new ArrayList<>();
        for (OrderLine line : order.lines()) {
            ContractLine terms = Objects.requireNonNull(contracted.get(line.itemId()));
            Capacity.Taken taken = capacity.take(terms, order.memberId(), line.quantity());
            VolumesChanged.Line change = taken.change();
            line.price(taken.place(), terms.scheduleOn(QuebecDay.of(now)).pricesOf(change.before(), change.after()));
            grown.add(change);
        }
        OrderEvent placed = order.place(numbers.next(order.memberId(), now), now);
        orders.persist(order);
        volumes.fire(new VolumesChanged(grown));
        return placed;
    }

    /** Gives lines of which nothing has come yet other quantities, and takes or gives back the difference, in the order of the items. */
    void change(
            PurchaseOrder order,
            Contract contract,
            Map<UUID, ContractLine> contracted,
            List<ChangedLine> changed,
            Instant now) {
        Map<UUID, ChangedLine> byItem = changed.stream().collect(Collectors.toMap(ChangedLine::itemId, line -> line));
        List<VolumesChanged.Line> moved = new ArrayList<>();
        for (OrderLine line : order.lines()) {
            ChangedLine wanted = byItem.get(line.itemId());
            if (wanted == null) {
                continue;
            }
            BigDecimal more = wanted.quantity().subtract(line.quantity());
            if (more.signum() > 0) {
                contract.requireOrderable(QuebecDay.of(now));
                ContractLine terms = Objects.requireNonNull(contracted.get(line.itemId()));
                moved.add(enlarge(order, line, terms, more, wanted.deliveries(), now));
            } else {
                line.resize(wanted.quantity(), List.of(), wanted.deliveries());
                giveBack(order, line, more.negate(), moved);
            }
        }
        volumes.fire(new VolumesChanged(moved));
    }

    private VolumesChanged.Line enlarge(
            PurchaseOrder order,
            OrderLine line,
            ContractLine terms,
            BigDecimal more,
            List<OrderDelivery> deliveries,
            Instant now) {
        VolumesChanged.Line change =
                capacity.take(terms, order.memberId(), more).change();
        var prices = terms.scheduleOn(QuebecDay.of(now)).pricesOf(change.before(), change.after());
        line.resize(line.quantity().add(more), prices, deliveries);
        return change;
    }

    /** Makes lines of which nothing has come yet smaller, and gives the rest back. @param quantities by item */
    void shrink(PurchaseOrder order, Map<UUID, BigDecimal> quantities) {
        List<VolumesChanged.Line> shrunk = new ArrayList<>();
        for (OrderLine line : order.lines()) {
            BigDecimal quantity = quantities.getOrDefault(line.itemId(), line.quantity());
            BigDecimal less = line.quantity().subtract(quantity);
            line.resize(quantity, List.of(), List.of());
            giveBack(order, line, less, shrunk);
        }
        volumes.fire(new VolumesChanged(shrunk));
    }

    /** Gives back what a rejected, cancelled or shortened order does not get. */
    public void giveBack(PurchaseOrder order) {
        List<VolumesChanged.Line> shrunk = new ArrayList<>();
        for (OrderLine line : order.lines()) {
            giveBack(order, line, line.giveBack(), shrunk);
        }
        volumes.fire(new VolumesChanged(shrunk));
    }

    private void giveBack(PurchaseOrder order, OrderLine line, BigDecimal quantity, List<VolumesChanged.Line> shrunk) {
        if (quantity.signum() > 0) {
            shrunk.add(capacity.giveBack(line.lineId(), order.memberId(), quantity));
        }
    }
}
