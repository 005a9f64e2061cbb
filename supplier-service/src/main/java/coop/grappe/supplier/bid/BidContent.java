package coop.grappe.supplier.bid;

import coop.grappe.platform.money.Money;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a bid says: readable after the opening only.
 *
 * @param totalDiscounts rising; none in bids from before there were any
 * @param minimumAward the supplier takes nothing rather than less, before discounts; anything if absent
 */
public record BidContent(
        List<Offer> offers,
        List<TotalDiscount> totalDiscounts,
        @Nullable Money minimumAward,
        List<CriterionAnswer> answers) {

    public BidContent {
        totalDiscounts = Objects.requireNonNullElse(totalDiscounts, List.of());
    }
}
