package coop.grappe.purchasing.rebate;

import coop.grappe.platform.clock.QuebecDay;
import coop.grappe.platform.money.Money;
import coop.grappe.purchasing.contract.ContractLine;
import coop.grappe.purchasing.order.PurchaseOrders;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What everything on order costs at the volume that the group has now, delivered or not. */
@ApplicationScoped
public class PricesToday {

    private final PurchaseOrders orders;

    PricesToday(PurchaseOrders orders) {
        this.orders = orders;
    }

    /** What one member has on order of an item, and not given back. */
    public record Holding(BigDecimal quantity, Money amount) {

        private Holding plus(Holding other) {
            return new Holding(quantity.add(other.quantity), amount.plus(other.amount));
        }
    }

    /** By member. */
    public Map<String, Holding> of(ContractLine line) {
        List<PurchaseOrders.Held> held = orders.inLine(line.id());
        Map<UUID, Money> prices = line.followsGroup() ? groupPrices(line, held) : Map.of();
        Map<String, Holding> byMember = new HashMap<>();
        for (PurchaseOrders.Held one : held) {
            if (one.counted().signum() > 0) {
                Money price = prices.getOrDefault(one.orderId(), ownPrice(one));
                byMember.merge(one.memberId(), new Holding(one.counted(), price), Holding::plus);
            }
        }
        return byMember;
    }

    private static Map<UUID, Money> groupPrices(ContractLine line, List<PurchaseOrders.Held> held) {
        BigDecimal volume = held.stream().map(PurchaseOrders.Held::counted).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<GroupPrices.Holding> holders = held.stream()
                .map(one -> new GroupPrices.Holding(
                        one.orderId(), one.counted(), line.scheduleOn(QuebecDay.of(one.placedAt()))))
                .toList();
        List<GroupPrices.Billed> all = held.stream()
                .map(one -> new GroupPrices.Billed(one.orderId(), one.orderId(), one.counted(), Money.zero(Money.CAD)))
                .toList();
        Map<UUID, Money> prices = new HashMap<>();
        GroupPrices.dues(volume, holders, all)
                .forEach(due -> prices.put(due.billed().orderId(), due.price()));
        return prices;
    }

    private static Money ownPrice(PurchaseOrders.Held one) {
        BigDecimal share = one.amount().multiply(one.counted()).divide(one.quantity(), 2, RoundingMode.HALF_UP);
        return new Money(share, Money.CAD);
    }
}
