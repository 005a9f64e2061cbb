package coop.grappe.supplier.bid;

import coop.grappe.platform.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a bid says: readable after the opening only.
 *
 * @param alternative which of the supplier's alternatives it is, and in what it differs; none for its primary bid
 * @param packageDiscounts once several lots are awarded together
 * @param totalDiscounts rising; none in bids from before there were any
 * @param minimumAward the supplier takes nothing rather than less, before discounts; anything if absent
 * @param maximumAward the supplier takes no more, before discounts; anything if absent
 * @param validUntil the supplier is bound until then; absent in bids from before it had to be said
 * @param documents what they are and their hashes; their bytes are sealed apart
 */
public record BidContent(
        @Nullable Alternative alternative,
        List<Offer> offers,
        List<PackageDiscount> packageDiscounts,
        List<TotalDiscount> totalDiscounts,
        @Nullable Money minimumAward,
        @Nullable Money maximumAward,
        @Nullable Instant validUntil,
        List<CriterionAnswer> answers,
        List<BidDocument> documents) {

    public BidContent {
        packageDiscounts = Objects.requireNonNullElse(packageDiscounts, List.of());
        totalDiscounts = Objects.requireNonNullElse(totalDiscounts, List.of());
        documents = Objects.requireNonNullElse(documents, List.of());
    }

    /** 0 for a primary bid. */
    int number() {
        return alternative == null ? 0 : alternative.number();
    }
}
