package coop.grappe.purchasing.order;

import coop.grappe.platform.clock.QuebecDay;
import coop.grappe.platform.problem.Problem;
import coop.grappe.purchasing.contract.Capacity;
import coop.grappe.purchasing.contract.Contract;
import coop.grappe.purchasing.contract.ContractLine;
import coop.grappe.purchasing.contract.PriceSchedule;
import coop.grappe.purchasing.contract.Spending;
import coop.grappe.purchasing.contract.VolumesChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Where orders meet their contract: placing takes from it, what is not delivered goes back to it. */
@ApplicationScoped
public class OrderDesk {

    private final PurchaseOrders orders;
    private final Capacity capacity;
    private final Spending spending;
    private final OrderNumbers numbers;
    private final Event<VolumesChanged> volumes;

    OrderDesk(
            PurchaseOrders orders,
            Capacity capacity,
            Spending spending,
            OrderNumbers numbers,
            Event<VolumesChanged> volumes) {
        this.orders = orders;
        this.capacity = capacity;
        this.spending = spending;
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
        List<OrderLine> lines = order.lines();
        List<Capacity.Wanted> wanted = lines.stream()
                .map(line ->
                        new Capacity.Wanted(Objects.requireNonNull(contracted.get(line.itemId())), line.quantity()))
                .toList();
        List<Capacity.Taken> taken = capacity.take(order.memberId(), wanted);
        price(order, taken, QuebecDay.of(now));
        List<VolumesChanged.Line> grown =
                taken.stream().map(Capacity.Taken::change).toList();
        OrderEvent placed = order.place(numbers.next(order.memberId(), now), now);
        orders.persist(order);
        order.count(contract.terms().ceiling());
        tell(order, grown);
        return placed;
    }

    /** Fixes the prices of an order's lines by where they lie in the group's volume. */
    static void price(PurchaseOrder order, List<Capacity.Taken> taken, LocalDate day) {
        List<OrderLine> lines = order.lines();
        for (int i = 0; i < lines.size(); i++) {
            VolumesChanged.Line change = taken.get(i).change();
            PriceSchedule schedule = change.line().scheduleOn(day);
            lines.get(i).price(taken.get(i).place(), schedule.pricesOf(change.before(), change.after()));
        }
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
        tell(order, moved);
    }

    private VolumesChanged.Line enlarge(
            PurchaseOrder order,
            OrderLine line,
            ContractLine terms,
            BigDecimal more,
            List<OrderDelivery> deliveries,
            Instant now) {
        VolumesChanged.Line change =
                capacity.take(terms, order.memberId(), more).change().byEarlierOrder();
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
        tell(order, shrunk);
    }

    /**
     * Keeps what arrived beyond what was ordered, if the member is still entitled to as much and the ceiling allows it: it is then
     * ordered, and counts in the group's volume.
     *
     * @throws Problem 409 if it does not
     */
    public void keepExcess(PurchaseOrder order, Contract contract, UUID itemId, BigDecimal more, Instant now) {
        ContractLine contracted =
                contract.line(itemId).orElseThrow(() -> new Problem(OrderProblem.UNKNOWN_ITEM, itemId));
        VolumesChanged.Line change =
                capacity.take(contracted, order.memberId(), more).change().byEarlierOrder();
        order.keepExcess(
                itemId, more, contracted.scheduleOn(QuebecDay.of(now)).pricesOf(change.before(), change.after()));
        tellFlushed(order, List.of(change));
    }

    /** Locks what the order's lines take from, in their order, before several of them are taken and given back in one act. */
    public void hold(PurchaseOrder order) {
        order.lines().forEach(line -> capacity.hold(line.lineId(), order.memberId()));
    }

    /** Whether the member and the group have room for so much more. */
    public boolean hasRoom(PurchaseOrder order, OrderLine line, BigDecimal more) {
        return capacity.has(line.lineId(), order.memberId(), more);
    }

    /** Takes again what was given back with a receipt that is now taken back. */
    public void takeAgain(PurchaseOrder order, Contract contract) {
        List<VolumesChanged.Line> grown = new ArrayList<>();
        for (OrderLine line : order.lines()) {
            BigDecimal again = line.takeAgain();
            if (again.signum() > 0) {
                ContractLine contracted = contract.line(line.itemId()).orElseThrow();
                grown.add(capacity.take(contracted, order.memberId(), again)
                        .change()
                        .byEarlierOrder());
            }
        }
        tellFlushed(order, grown);
    }

    /** Gives back goods that went back to the supplier for a credit. @param quantities by item, in their order */
    public void giveBackReturned(PurchaseOrder order, SortedMap<UUID, BigDecimal> quantities) {
        quantities.forEach((itemId, quantity) -> line(order, itemId).giveBack(quantity));
        giveBackUnordered(order, quantities);
    }

    /** Gives back what is not ordered after all. @param quantities by item, in their order */
    public void giveBackUnordered(PurchaseOrder order, SortedMap<UUID, BigDecimal> quantities) {
        List<VolumesChanged.Line> shrunk = new ArrayList<>();
        quantities.forEach((itemId, quantity) ->
                shrunk.add(capacity.giveBack(line(order, itemId).lineId(), order.memberId(), quantity)));
        tellFlushed(order, shrunk);
    }

    private static OrderLine line(PurchaseOrder order, UUID itemId) {
        return order.line(itemId).orElseThrow(() -> new Problem(OrderProblem.UNKNOWN_ITEM, itemId));
    }

    private void tellFlushed(PurchaseOrder order, List<VolumesChanged.Line> changes) {
        orders.flush();
        if (!changes.isEmpty()) {
            tell(order, changes);
        }
    }

    /** Counts in money what the lines have taken or given back, where that is limited, and says that the volumes have changed. */
    private void tell(PurchaseOrder order, List<VolumesChanged.Line> changes) {
        order.recount().ifPresent(difference -> spending.move(order.contractId(), difference));
        volumes.fire(new VolumesChanged(changes));
    }

    /** Gives back what a rejected, cancelled or shortened order does not get. */
    public void giveBack(PurchaseOrder order) {
        List<VolumesChanged.Line> shrunk = new ArrayList<>();
        for (OrderLine line : order.lines()) {
            giveBack(order, line, line.giveBack(), shrunk);
        }
        tell(order, shrunk);
    }

    private void giveBack(PurchaseOrder order, OrderLine line, BigDecimal quantity, List<VolumesChanged.Line> shrunk) {
        if (quantity.signum() > 0) {
            shrunk.add(capacity.giveBack(line.lineId(), order.memberId(), quantity));
        }
    }
}
