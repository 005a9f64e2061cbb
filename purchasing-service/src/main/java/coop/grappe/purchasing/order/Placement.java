package coop.grappe.purchasing.order;

import coop.grappe.platform.clock.QuebecDay;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.problem.Problem;
import coop.grappe.purchasing.approval.ApprovalRules;
import coop.grappe.purchasing.contract.Contract;
import coop.grappe.purchasing.contract.ContractLine;
import coop.grappe.purchasing.contract.Contracts;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * From a draft to an order that is placed, or that awaits the approval of the member's treasurers. What it takes from the contract, and its
 * prices, are those of the moment in which it is placed: with the last approval, if there have to be any.
 */
@ApplicationScoped
class Placement {

    private final OrderDesk desk;
    private final Contracts contracts;
    private final ApprovalRules approvals;

    Placement(OrderDesk desk, Contracts contracts, ApprovalRules approvals) {
        this.desk = desk;
        this.contracts = contracts;
        this.approvals = approvals;
    }

    /** The contract's lines for an order, by item. */
    Map<UUID, ContractLine> contracted(PurchaseOrder order, Contract contract) {
        return contracts.linesOf(
                contract, order.lines().stream().map(OrderLine::itemId).collect(Collectors.toSet()));
    }

    /** Places a draft, or asks the treasurers if its buyer may not place that much alone. */
    OrderEvent submit(
            PurchaseOrder order, Contract contract, Map<UUID, ContractLine> contracted, String login, Instant now) {
        contract.requireOrderable(QuebecDay.of(now));
        Money estimate = estimate(order, contracted, QuebecDay.of(now));
        int needed = needed(order, estimate, now);
        if (needed > 0) {
            PlacementRules.require(contract.terms(), order, contracted, estimate);
            return order.submit(login, needed, estimate);
        }
        order.requestedBy(login);
        return place(order, contract, contracted, estimate, now);
    }

    /** Places an order with the approvals that it has. @throws Problem 409 if it came to more than they cover, or the capacity is gone */
    OrderEvent place(PurchaseOrder order, Contract contract, Map<UUID, ContractLine> contracted, Instant now) {
        return place(order, contract, contracted, Money.zero(Money.CAD), now);
    }

    /** @param covered up to this amount, the order needs no further approval */
    private OrderEvent place(
            PurchaseOrder order, Contract contract, Map<UUID, ContractLine> contracted, Money covered, Instant now) {
        OrderEvent placed = desk.place(order, contract, contracted, now);
        PlacementRules.require(contract.terms(), order, contracted, order.amount());
        if (order.amount().compareTo(covered) > 0) {
            requireApproved(order, now);
        }
        return placed;
    }

    /** @throws Problem 409 if an order comes to more than its buyer may order with the approvals that it has */
    void requireApproved(PurchaseOrder order, Instant now) {
        int needed = needed(order, order.amount(), now);
        if (needed > order.approvals().size()) {
            throw new Problem(
                    OrderProblem.APPROVAL_MISSING,
                    order.amount().amount().toPlainString() + " "
                            + order.amount().currency(),
                    needed);
        }
    }

    /** How many treasurers have to approve an order of that amount today. */
    int needed(PurchaseOrder order, Money amount, Instant now) {
        return approvals.approvalsFor(order.memberId(), amount, QuebecDay.of(now));
    }

    /** What the order would come to if it were placed now, nobody else ordering meanwhile. */
    static Money estimate(PurchaseOrder order, Map<UUID, ContractLine> contracted, LocalDate day) {
        return order.lines().stream()
                .map(line -> estimate(line, Objects.requireNonNull(contracted.get(line.itemId())), day))
                .reduce(Money.zero(Money.CAD), Money::plus);
    }

    private static Money estimate(OrderLine line, ContractLine contracted, LocalDate day) {
        BigDecimal before = contracted.ordered().value();
        BigDecimal after = before.add(line.quantity());
        BigDecimal sum = contracted.scheduleOn(day).pricesOf(before, after).stream()
                .map(part -> part.unitPrice().amount().multiply(part.quantity()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Money.rounded(sum, Money.CAD, RoundingMode.HALF_UP);
    }
}
