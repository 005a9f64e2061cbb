package coop.grappe.supplier.award;

import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.supplier.bid.Offer;
import coop.grappe.supplier.bid.PackageDiscount;
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
 * What a scenario asks: how to meet the demand of every lot at the best.
 *
 * @param bidders whose bids count
 * @param excluded whose bids are left out
 * @param minWinners how many suppliers have to win something; no limit if absent
 * @param maxWinners how many suppliers may win anything; no limit if absent
 * @param rulings which supplier a lot has to go to, or must not go to
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
        ScenarioTerms terms,
        boolean splitLots) {

    AllocationProblem(List<DemandedLot> lots, List<Bidder> bidders, @Nullable Integer maxWinners, boolean splitLots) {
        this(lots, bidders, List.of(), null, maxWinners, List.of(), List.of(), ScenarioTerms.none(), splitLots);
    }

    /** Its conditions, by the names that they have in the request. */
    List<String> conditions() {
        Incumbents incumbents = terms.incumbents();
        return Stream.of(
                        Stream.of("minWinners").filter(name -> minWinners != null),
                        Stream.of("maxWinners").filter(name -> maxWinners != null),
                        Stream.of("excludedSuppliers").filter(name -> !excluded.isEmpty()),
                        names("rulings", rulings),
                        names("shares", shares),
                        names("lotWinners", terms.lotWinners()),
                        names("fixed", terms.fixed()),
                        incumbents == null ? Stream.<String>empty() : incumbents.conditions().stream(),
                        Stream.of("objective").filter(name -> terms.objective() == Objective.BEST_VALUE))
                .flatMap(Function.identity())
                .toList();
    }

    private static Stream<String> names(String list, List<?> all) {
        return IntStream.range(0, all.size()).mapToObj(i -> list + "[" + i + "]");
    }

    /** The same problem without some of its conditions. */
    AllocationProblem without(Collection<String> names) {
        boolean all = names.contains("excludedSuppliers");
        Incumbents incumbents = terms.incumbents();
        ScenarioTerms fewer = new ScenarioTerms(
                names.contains("objective") ? Objective.LOWEST_COST : terms.objective(),
                left(terms.lotWinners(), "lotWinners", names),
                left(terms.fixed(), "fixed", names),
                incumbents == null ? null : incumbents.without(names),
                terms.alternatives());
        return new AllocationProblem(
                lots,
                all ? Stream.concat(bidders.stream(), excluded.stream()).toList() : bidders,
                all ? List.of() : excluded,
                names.contains("minWinners") ? null : minWinners,
                names.contains("maxWinners") ? null : maxWinners,
                left(rulings, "rulings", names),
                left(shares, "shares", names),
                fewer,
                splitLots);
    }

    /** The same question for other demand. */
    AllocationProblem with(List<DemandedLot> other) {
        return new AllocationProblem(
                other, bidders, excluded, minWinners, maxWinners, rulings, shares, terms, splitLots);
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

    /**
     * How much is needed of an item.
     *
     * @param demand at which price how much of it; absent if it does not depend on the price
     */
    record Demanded(
            UUID itemId, Quantity quantity, @Nullable PriceDemand demand) {

        Demanded(UUID itemId, Quantity quantity) {
            this(itemId, quantity, null);
        }
    }

    /**
     * What a supplier offers, by item.
     *
     * @param bidId the bid that says so
     * @param totalDiscounts by all that it is awarded, rising
     * @param packs before the discount on the total
     * @param minimumAward it takes nothing rather than less, before discounts
     * @param maximumAward it can deliver no more, before discounts
     * @param comparedAt at how many ten-thousandths a payment counts if the best value is asked for
     */
    record Bidder(
            String supplierId,
            @Nullable UUID bidId,
            Set<String> tags,
            Map<UUID, Offer> offers,
            List<TotalDiscount> totalDiscounts,
            List<PackageDiscount> packs,
            Optional<Money> minimumAward,
            Optional<Money> maximumAward,
            int comparedAt) {

        /** A payment counts as it is. */
        static final int AS_IT_IS = 10_000;

        Bidder(String supplierId, Map<UUID, Offer> offers) {
            this(
                    supplierId,
                    null,
                    Set.of(),
                    offers,
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    AS_IT_IS);
        }
    }
}
