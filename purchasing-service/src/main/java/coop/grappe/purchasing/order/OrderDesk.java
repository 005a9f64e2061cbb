package coop.grappe.purchasing.order;

import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.Violations;
import coop.grappe.purchasing.contract.Capacity;
import coop.grappe.purchasing.contract.CommittedNeed;
import coop.grappe.purchasing.contract.CommittedNeeds;
import coop.grappe.purchasing.contract.Contract;
import coop.grappe.purchasing.contract.ContractLine;
import coop.grappe.purchasing.contract.QuebecDay;
import coop.grappe.purchasing.contract.VolumesChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Where orders meet their contract: drafting checks against it, placing takes from it, what is not delivered goes back to it. */
@ApplicationScoped
public class OrderDesk {

    private final PurchaseOrders orders;
    private final CommittedNeeds needs;
    private final Capacity capacity;
    private final Event<VolumesChanged> volumes;

    OrderDesk(PurchaseOrders orders, CommittedNeeds needs, Capacity capacity, Event<VolumesChanged> volumes) {
        this.orders = orders;
        this.needs = needs;
        this.capacity = capacity;
        this.volumes = volumes;
    }

    PurchaseOrder draft(Contract contract, String memberId, OrderPlan plan, Instant now) {
        PurchaseOrder order =
                PurchaseOrder.drafted(contract, destination(contract, memberId, plan), plan.wantedBy(), now);
        addLines(order, contract, plan);
        return order;
    }

    void rewrite(PurchaseOrder order, Contract contract, OrderPlan plan) {
        order.rewrite(destination(contract, order.memberId(), plan), plan.wantedBy());
        orders.flush();
        addLines(order, contract, plan);
    }

    /** Takes every line from the entitlement and the ceiling, in the order of the items, and fixes its prices. */
    OrderEvent place(PurchaseOrder order, Contract contract, Instant now) {
        contract.requireOrderable(QuebecDay.of(now));
        List<VolumesChanged.Line> grown = new ArrayList<>();
        for (OrderLine line : order.lines()) {
            ContractLine contracted = contract.line(line.itemId())
                    .orElseThrow(() -> new Problem(OrderProblem.UNKNOWN_ITEM, line.itemId()));
            Capacity.Taken taken = capacity.take(contracted, order.memberId(), line.quantity());
            VolumesChanged.Line change = taken.change();
            line.price(
                    taken.place(), contracted.scheduleOn(QuebecDay.of(now)).pricesOf(change.before(), change.after()));
            grown.add(change);
        }
        OrderEvent placed = order.place(now);
        volumes.fire(new VolumesChanged(grown));
        return placed;
    }

    /** Gives back what a rejected, cancelled or shortened order does not get. */
    public void giveBack(PurchaseOrder order) {
        List<VolumesChanged.Line> shrunk = new ArrayList<>();
        for (OrderLine line : order.lines()) {
            BigDecimal back = line.giveBack();
            if (back.signum() > 0) {
                shrunk.add(capacity.giveBack(line.lineId(), order.memberId(), back));
            }
        }
        volumes.fire(new VolumesChanged(shrunk));
    }

    private CommittedNeed destination(Contract contract, String memberId, OrderPlan plan) {
        return needs.ofSite(contract.campaignId(), memberId, plan.siteId())
                .orElseThrow(() -> new Problem(OrderProblem.UNKNOWN_SITE, plan.siteId()));
    }

    private static void addLines(PurchaseOrder order, Contract contract, OrderPlan plan) {
        Violations violations = new Violations(OrderProblem.class);
        Set<UUID> items = new HashSet<>();
        for (int i = 0; i < plan.lines().size(); i++) {
            OrderPlan.Line planned = plan.lines().get(i);
            String field = "lines[" + i + "]";
            ContractLine contracted = contract.line(planned.itemId())
                    .orElseThrow(() -> new Problem(OrderProblem.UNKNOWN_ITEM, planned.itemId()));
            String unit = contracted.unit();
            violations
                    .check(items.add(planned.itemId()), field + ".itemId", "item.twice")
                    .check(planned.quantity().isPositive(), field + ".quantity", "quantity.not-positive")
                    .check(planned.quantity().unit().equals(unit), field + ".quantity.unit", "quantity.unit", unit);
            order.add(OrderLine.of(order, contracted, planned.quantity().value()));
        }
        violations.throwIfAny();
    }
}
