package coop.grappe.purchasing.invoice;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.purchasing.order.OrderLine;
import coop.grappe.purchasing.order.PurchaseOrder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One order's part in what was paid once for several.
 *
 * @param weight in kilograms; null where nobody said
 */
record FreightShare(PurchaseOrder order, @Nullable BigDecimal weight) {

    private List<OrderLine> kept() {
        return order.lines().stream()
                .filter(line -> line.kept().signum() > 0)
                .sorted(Comparator.comparing(line -> line.itemId().toString()))
                .toList();
    }

    private static Money worth(OrderLine line) {
        return line.amountBetween(BigDecimal.ZERO, line.kept());
    }

    boolean isKept() {
        return !kept().isEmpty();
    }

    /** What the member kept of the order, as what charges are spread over. Different units are told apart by their names. */
    Basis basis() {
        Money value = kept().stream().map(FreightShare::worth).reduce(Money.zero(Money.CAD), Money::plus);
        List<String> units = kept().stream().map(OrderLine::unit).distinct().toList();
        BigDecimal quantity = kept().stream().map(OrderLine::kept).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Basis(value, new Quantity(quantity, String.join("+", units)), weight);
    }

    /** Over the items that were kept, by value. */
    Charge charge(ChargeKind kind, Money amount, Spread spread, @Nullable String note) {
        List<OrderLine> lines = kept();
        List<Money> parts =
                amount.allocate(lines.stream().map(line -> worth(line).amount()).toList());
        List<Charge.Share> shares = IntStream.range(0, lines.size())
                .mapToObj(i -> new Charge.Share(lines.get(i).itemId(), parts.get(i)))
                .toList();
        return new Charge(kind, amount, spread, note, shares);
    }

    /** What falls on each, in their order: the sum is the amount, to the cent. */
    static List<Money> divide(Money amount, Spread spread, List<FreightShare> parts) {
        List<Basis> bases = parts.stream().map(FreightShare::basis).toList();
        return spread == Spread.MEMBER ? byMember(amount, parts, bases) : Basis.spread(amount, spread, bases);
    }

    private static List<Money> byMember(Money amount, List<FreightShare> parts, List<Basis> bases) {
        Map<String, List<Integer>> byMember = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            byMember.computeIfAbsent(parts.get(i).order().memberId(), member -> new ArrayList<>())
                    .add(i);
        }
        List<Money> equal = amount.allocate(
                byMember.keySet().stream().map(member -> BigDecimal.ONE).toList());
        Money[] shares = new Money[parts.size()];
        int member = 0;
        for (List<Integer> own : byMember.values()) {
            List<Money> divided = Basis.spread(
                    equal.get(member++),
                    Spread.VALUE,
                    own.stream().map(bases::get).toList());
            for (int i = 0; i < own.size(); i++) {
                shares[own.get(i)] = divided.get(i);
            }
        }
        return List.of(shares);
    }
}
