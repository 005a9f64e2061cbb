package coop.grappe.purchasing.order;

import coop.grappe.platform.event.DomainEvent;
import coop.grappe.platform.problem.Problem;
import coop.grappe.purchasing.contract.Cancellation;
import coop.grappe.purchasing.contract.Contract;
import coop.grappe.purchasing.contract.ContractLine;
import coop.grappe.purchasing.contract.Contracts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Changes of orders that were placed. What becomes more is taken from the contract, at the prices of the day, when the change takes
 * effect; what becomes less goes back. A change never brings an order beyond what its buyer may order with the approvals that it has.
 */
@ApplicationScoped
class OrderChanging {

    private final OrderChanges changes;
    private final OrderDrafting drafting;
    private final Placement placement;
    private final OrderDesk desk;
    private final Contracts contracts;

    OrderChanging(
            OrderChanges changes, OrderDrafting drafting, Placement placement, OrderDesk desk, Contracts contracts) {
        this.changes = changes;
        this.drafting = drafting;
        this.placement = placement;
        this.desk = desk;
        this.contracts = contracts;
    }

    /** What came of a request. @param event what to publish */
    record Outcome(OrderChange change, DomainEvent event) {}

    /** Takes effect at once before the supplier has accepted the order, and otherwise awaits its answer. */
    Outcome request(PurchaseOrder order, OrderChangePlan plan, Instant now) {
        Contract contract = contracts.held(order.contractId());
        order.requireChangeable(allowsUntilShipped(contract));
        changes.unanswered(order).ifPresent(pending -> {
            throw new Problem(OrderProblem.CHANGE_PENDING, pending.number());
        });
        Map<UUID, ContractLine> contracted = placement.contracted(order, contract);
        List<ChangedLine> lines = new ChangeReading(
                        order, contracted, drafting.sites(contract, order.memberId(), plan.siteIds()))
                .read(plan);
        requireSomethingLeft(order, lines);
        OrderChange change = OrderChange.proposed(order, changes.nextNumber(order), lines, plan.reason(), now);
        changes.persist(change);
        return order.state() == OrderState.PLACED
                ? new Outcome(change, apply(order, change, contract, contracted, now))
                : new Outcome(change, change.request(order));
    }

    /** The supplier accepts a change. @throws Problem 409 if there is not enough left any more of what becomes more */
    DomainEvent accept(PurchaseOrder order, OrderChange change, Instant now) {
        Contract contract = contracts.held(order.contractId());
        order.requireChangeable(true);
        return apply(order, change, contract, placement.contracted(order, contract), now);
    }

    private DomainEvent apply(
            PurchaseOrder order,
            OrderChange change,
            Contract contract,
            Map<UUID, ContractLine> contracted,
            Instant now) {
        change.apply(now);
        desk.change(order, contract, contracted, change.lines(), now);
        PlacementRules.require(contract.terms(), order, contracted, order.amount());
        placement.requireApproved(order, now);
        return order.changed(change.number(), now);
    }

    /** Withdraws what is unanswered, as the order is given up. */
    Optional<DomainEvent> giveUp(PurchaseOrder order, Instant now) {
        return changes.unanswered(order).map(change -> {
            change.withdraw(now);
            return change.withdrawal(order);
        });
    }

    boolean mayCancel(PurchaseOrder order) {
        return allowsUntilShipped(contracts.findById(order.contractId()));
    }

    private static boolean allowsUntilShipped(Contract contract) {
        return contract.terms().cancellation() == Cancellation.UNTIL_SHIPPED;
    }

    private static void requireSomethingLeft(PurchaseOrder order, List<ChangedLine> changed) {
        boolean left = order.lines().stream()
                .anyMatch(line -> changed.stream()
                        .filter(one -> one.itemId().equals(line.itemId()))
                        .findFirst()
                        .map(one -> one.quantity().signum() > 0)
                        .orElse(!line.isStruck()));
        if (!left) {
            throw new Problem(OrderProblem.NOTHING_LEFT);
        }
    }
}
