package coop.grappe.supplier.bid;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.UnitPrice;
import coop.grappe.supplier.tender.TenderItem;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * What an amount for a whole lot makes of a bidder's price schedules. The amount is divided among the items in proportion to what the bid
 * asked for them, by the largest remainder; every price of an item is then multiplied by its share over what the item cost, and rounded down
 * to the decimals that a unit price has. So tiers keep their proportions, and the demanded quantities cost the amount at most: less by at
 * most one ten-thousandth a unit.
 */
public final class Improvement {

    private Improvement() {}

    public static List<Offer> to(Money amount, Map<UUID, Offer> offers, List<TenderItem> items) {
        List<BigDecimal> costs = items.stream()
                .map(item -> offer(offers, item)
                        .schedule()
                        .exactCostOf(item.quantity().value()))
                .toList();
        if (costs.stream().allMatch(cost -> cost.signum() == 0)) {
            return List.of();
        }
        List<Money> shares = amount.allocate(costs);
        List<Offer> improved = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Offer offer = offer(offers, items.get(i));
            improved.add(new Offer(
                    offer.itemId(), scaled(offer.schedule(), shares.get(i).amount(), costs.get(i)), offer.capacity()));
        }
        return List.copyOf(improved);
    }

    private static PriceSchedule scaled(PriceSchedule schedule, BigDecimal share, BigDecimal cost) {
        if (cost.signum() == 0) {
            return schedule;
        }
        return new PriceSchedule(
                schedule.kind(),
                schedule.tiers().stream()
                        .map(tier -> new Tier(tier.threshold(), scaled(tier.unitPrice(), share, cost)))
                        .toList());
    }

    private static UnitPrice scaled(UnitPrice price, BigDecimal share, BigDecimal cost) {
        BigDecimal lower = price.amount()
                .multiply(share)
                .divide(cost, new MathContext(60, RoundingMode.DOWN))
                .setScale(UnitPrice.SCALE, RoundingMode.DOWN);
        return new UnitPrice(lower, price.currency());
    }

    private static Offer offer(Map<UUID, Offer> offers, TenderItem item) {
        return Objects.requireNonNull(offers.get(item.itemId()));
    }
}
