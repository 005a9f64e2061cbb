package coop.grappe.supplier.bid;

import java.util.List;
import java.util.Objects;

/**
 * What a bid says: readable after the opening only.
 *
 * @param totalDiscounts rising; none in bids from before there were any
 */
public record BidContent(List<Offer> offers, List<TotalDiscount> totalDiscounts, List<CriterionAnswer> answers) {

    public BidContent {
        totalDiscounts = Objects.requireNonNullElse(totalDiscounts, List.of());
    }
}
