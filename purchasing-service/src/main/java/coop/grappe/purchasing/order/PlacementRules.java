package coop.grappe.purchasing.order;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.problem.Problem;
import coop.grappe.purchasing.contract.ContractLine;
import coop.grappe.purchasing.contract.ContractTerms;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a contract asks of every order: a minimum amount, whole cases. */
final class PlacementRules {

    private PlacementRules() {}

    /** A quantity that breaks a case, and what could be ordered instead. */
    record Broken(UUID itemId, Quantity quantity, Quantity caseOf, List<Quantity> possible) {}

    /** @param amount of the order, before taxes */
    static void require(ContractTerms terms, PurchaseOrder order, Map<UUID, ContractLine> contracted, Money amount) {
        if (terms.wholePacks()) {
            requireWholeCases(order, contracted);
        }
        requireMinimum(terms.minimumOrder(), amount);
    }

    /** @throws Problem 409 if an order comes to less than the minimum before taxes, with what is missing */
    static void requireMinimum(@Nullable Money minimum, Money amount) {
        if (minimum != null && amount.compareTo(minimum) < 0) {
            Money missing = minimum.minus(amount);
            throw new Problem(OrderProblem.BELOW_MINIMUM, minimum, amount, missing)
                    .with("minimum", minimum)
                    .with("amount", amount)
                    .with("missing", missing);
        }
    }

    /** @throws Problem 409 if a line, or one of its deliveries, breaks a case, with the nearest quantities for each of them */
    static void requireWholeCases(PurchaseOrder order, Map<UUID, ContractLine> contracted) {
        List<Broken> broken = new ArrayList<>();
        for (OrderLine line : order.lines()) {
            Packs packs = Packs.of(Objects.requireNonNull(contracted.get(line.itemId())));
            quantities(line)
                    .filter(quantity -> !packs.isWhole(quantity))
                    .forEach(quantity -> broken.add(broken(line, quantity, packs)));
        }
        if (!broken.isEmpty()) {
            Broken first = broken.get(0);
            OrderLine line = order.line(first.itemId()).orElseThrow();
            throw new Problem(
                            OrderProblem.BROKEN_CASES,
                            line.names().fr(),
                            line.names().en(),
                            first.caseOf(),
                            String.join(
                                    " / ",
                                    first.possible().stream()
                                            .map(possible -> possible.value().toPlainString())
                                            .toList()),
                            first.quantity().value().toPlainString())
                    .with("lines", broken);
        }
    }

    private static Stream<BigDecimal> quantities(OrderLine line) {
        return Stream.concat(
                        Stream.of(line.quantity()), line.deliveries().stream().map(OrderDelivery::quantity))
                .distinct();
    }

    private static Broken broken(OrderLine line, BigDecimal quantity, Packs packs) {
        List<Quantity> possible = Stream.of(packs.below(quantity), packs.above(quantity))
                .filter(Quantity::isPositive)
                .toList();
        return new Broken(line.itemId(), new Quantity(quantity, line.unit()), packs.size(), possible);
    }
}
