package coop.grappe.supplier.award;

import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.supplier.bid.Offer;
import coop.grappe.supplier.bid.TotalDiscount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a scenario asks: how to meet the demand of every lot at the lowest cost.
 *
 * @param bidders whose bids count
 * @param excluded whose bids are left out
 * @param minWinners how many suppliers have to win something; no limit if absent
 * @param maxWinners how many suppliers may win anything; no limit if absent
 * @param rulings which supplier a lot has to go to, or must not go to; only where lots stay whole
 * @param shares only where lots stay whole
 * @param splitLots whether the items of a lot may be shared among suppliers; otherwise one supplier takes a lot whole
 */
record AllocationProblem(
        List<DemandedLot> lots,
        List<Bidder> bidders,
        List<Bidder> excluded,
        @Nullable Integer minWinners,
        @Nullable Integer maxWinners,
        List<Ruling> rulings,
        List<Share> shares,
        boolean splitLots) {

    AllocationProblem(List<DemandedLot> lots, List<Bidder> bidders, @Nullable Integer maxWinners, boolean splitLots) {
        this(lots, bidders, List.of(), null, maxWinners, List.of(), List.of(), splitLots);
    }

    /** Its conditions by their names in the request, each with the same problem without it. */
    Map<String, AllocationProblem> withoutEachCondition() {
        Map<String, AllocationProblem> without = new LinkedHashMap<>();
        if (minWinners != null) {
            without.put("minWinners", with(bidders, excluded, null, maxWinners, rulings, shares));
        }
        if (maxWinners != null) {
            without.put("maxWinners", with(bidders, excluded, minWinners, null, rulings, shares));
        }
        if (!excluded.isEmpty()) {
            List<Bidder> all =
                    Stream.concat(bidders.stream(), excluded.stream()).toList();
            without.put("excludedSuppliers", with(all, List.of(), minWinners, maxWinners, rulings, shares));
        }
        for (int i = 0; i < rulings.size(); i++) {
            without.put(
                    "rulings[" + i + "]", with(bidders, excluded, minWinners, maxWinners, allBut(rulings, i), shares));
        }
        for (int i = 0; i < shares.size(); i++) {
            without.put(
                    "shares[" + i + "]", with(bidders, excluded, minWinners, maxWinners, rulings, allBut(shares, i)));
        }
        return without;
    }

    private AllocationProblem with(
            List<Bidder> counting,
            List<Bidder> leftOut,
            @Nullable Integer atLeast,
            @Nullable Integer atMost,
            List<Ruling> ruled,
            List<Share> shared) {
        return new AllocationProblem(lots, counting, leftOut, atLeast, atMost, ruled, shared, splitLots);
    }

    private static <T> List<T> allBut(List<T> all, int index) {
        List<T> others = new ArrayList<>(all);
        others.remove(index);
        return others;
    }

    /** Items that belong together. */
    record DemandedLot(UUID lotId, List<Demanded> items) {

        DemandedLot(List<Demanded> items) {
            this(Ids.next(), items);
        }
    }

    /** How much is needed of an item. */
    record Demanded(UUID itemId, Quantity quantity) {}

    /**
     * What a supplier offers, by item.
     *
     * @param totalDiscounts by all that it is awarded, rising
     * @param minimumAward it takes nothing rather than less, before discounts
     */
    record Bidder(
            String supplierId,
            Set<String> tags,
            Map<UUID, Offer> offers,
            List<TotalDiscount> totalDiscounts,
            Optional<Money> minimumAward) {

        Bidder(String supplierId, Map<UUID, Offer> offers) {
            this(supplierId, Set.of(), offers, List.of(), Optional.empty());
        }

        /** Whether the supplier could take the lot alone. */
        boolean covers(DemandedLot lot) {
            return lot.items().stream().allMatch(demanded -> {
                Offer offer = offers.get(demanded.itemId());
                return offer != null
                        && (offer.capacity() == null || offer.capacity().compareTo(demanded.quantity()) >= 0);
            });
        }
    }
}
