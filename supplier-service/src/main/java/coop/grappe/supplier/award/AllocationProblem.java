package coop.grappe.supplier.award;

import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.supplier.bid.Offer;
import coop.grappe.supplier.bid.TotalDiscount;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
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

    /** Its conditions, by the names that they have in the request. */
    List<String> conditions() {
        return Stream.of(
                        Stream.of("minWinners").filter(name -> minWinners != null),
                        Stream.of("maxWinners").filter(name -> maxWinners != null),
                        Stream.of("excludedSuppliers").filter(name -> !excluded.isEmpty()),
                        IntStream.range(0, rulings.size()).mapToObj(i -> "rulings[" + i + "]"),
                        IntStream.range(0, shares.size()).mapToObj(i -> "shares[" + i + "]"))
                .flatMap(Function.identity())
                .toList();
    }

    /** The same problem without some of its conditions. */
    AllocationProblem without(Collection<String> names) {
        boolean all = names.contains("excludedSuppliers");
        return new AllocationProblem(
                lots,
                all ? Stream.concat(bidders.stream(), excluded.stream()).toList() : bidders,
                all ? List.of() : excluded,
                names.contains("minWinners") ? null : minWinners,
                names.contains("maxWinners") ? null : maxWinners,
                left(rulings, "rulings", names),
                left(shares, "shares", names),
                splitLots);
    }

    private static <T> List<T> left(List<T> all, String list, Collection<String> names) {
        return IntStream.range(0, all.size())
                .filter(i -> !names.contains(list + "[" + i + "]"))
                .mapToObj(all::get)
                .toList();
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
