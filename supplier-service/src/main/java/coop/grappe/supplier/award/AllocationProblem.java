package coop.grappe.supplier.award;

import coop.grappe.platform.money.Quantity;
import coop.grappe.supplier.bid.Offer;
import coop.grappe.supplier.bid.TotalDiscount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a scenario asks: how to meet the demand of every lot at the lowest cost.
 *
 * @param bidders whose bids count
 * @param excluded whose bids are left out
 * @param maxWinners how many suppliers may win anything; no limit if absent
 * @param shares only where lots stay whole
 * @param splitLots whether the items of a lot may be shared among suppliers; otherwise one supplier takes a lot whole
 */
record AllocationProblem(
        List<DemandedLot> lots,
        List<Bidder> bidders,
        List<Bidder> excluded,
        @Nullable Integer maxWinners,
        List<Share> shares,
        boolean splitLots) {

    AllocationProblem(List<DemandedLot> lots, List<Bidder> bidders, @Nullable Integer maxWinners, boolean splitLots) {
        this(lots, bidders, List.of(), maxWinners, List.of(), splitLots);
    }

    /** Its conditions by their names in the request, each with the same problem without it. */
    Map<String, AllocationProblem> withoutEachCondition() {
        Map<String, AllocationProblem> without = new LinkedHashMap<>();
        if (maxWinners != null) {
            without.put("maxWinners", new AllocationProblem(lots, bidders, excluded, null, shares, splitLots));
        }
        if (!excluded.isEmpty()) {
            List<Bidder> all =
                    Stream.concat(bidders.stream(), excluded.stream()).toList();
            without.put(
                    "excludedSuppliers", new AllocationProblem(lots, all, List.of(), maxWinners, shares, splitLots));
        }
        for (int i = 0; i < shares.size(); i++) {
            List<Share> others = new ArrayList<>(shares);
            others.remove(i);
            without.put(
                    "shares[" + i + "]", new AllocationProblem(lots, bidders, excluded, maxWinners, others, splitLots));
        }
        return without;
    }

    /** Items that belong together. */
    record DemandedLot(List<Demanded> items) {}

    /** How much is needed of an item. */
    record Demanded(UUID itemId, Quantity quantity) {}

    /**
     * What a supplier offers, by item.
     *
     * @param totalDiscounts by all that it is awarded, rising
     */
    record Bidder(String supplierId, Set<String> tags, Map<UUID, Offer> offers, List<TotalDiscount> totalDiscounts) {

        Bidder(String supplierId, Map<UUID, Offer> offers) {
            this(supplierId, Set.of(), offers, List.of());
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
