package coop.grappe.supplier.award;

import coop.grappe.supplier.award.AllocationProblem.Bidder;
import coop.grappe.supplier.award.AllocationProblem.Demanded;
import coop.grappe.supplier.bid.Offer;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tries every allocation of whole quantities: slow, and too simple to be wrong. */
final class Exhaustive {

    private final AllocationProblem problem;
    private @Nullable BigDecimal best;

    Exhaustive(AllocationProblem problem) {
        this.problem = problem;
    }

    Optional<BigDecimal> cheapest() {
        if (problem.splitLots()) {
            share(
                    problem.lots().stream().flatMap(lot -> lot.items().stream()).toList(),
                    0,
                    0,
                    0,
                    BigDecimal.ZERO,
                    Set.of());
        } else {
            give(0, BigDecimal.ZERO, Set.of());
        }
        return Optional.ofNullable(best);
    }

    private void give(int lot, BigDecimal cost, Set<String> winners) {
        if (lot == problem.lots().size()) {
            keep(cost, winners);
            return;
        }
        for (Bidder bidder : problem.bidders()) {
            BigDecimal sum = cost;
            boolean able = true;
            for (Demanded demanded : problem.lots().get(lot).items()) {
                Offer offer = bidder.offers().get(demanded.itemId());
                able &= offer != null && fits(offer, demanded.quantity().value());
                sum = able && offer != null
                        ? sum.add(
                                offer.schedule().exactCostOf(demanded.quantity().value()))
                        : sum;
            }
            if (able) {
                give(lot + 1, sum, with(winners, bidder));
            }
        }
    }

    private void share(List<Demanded> items, int item, int bidder, int given, BigDecimal cost, Set<String> winners) {
        if (item == items.size()) {
            keep(cost, winners);
            return;
        }
        int demand = items.get(item).quantity().value().intValueExact();
        if (bidder == problem.bidders().size()) {
            if (given == demand) {
                share(items, item + 1, 0, 0, cost, winners);
            }
            return;
        }
        Bidder present = problem.bidders().get(bidder);
        Offer offer = present.offers().get(items.get(item).itemId());
        share(items, item, bidder + 1, given, cost, winners);
        for (int quantity = 1; offer != null && given + quantity <= demand; quantity++) {
            BigDecimal value = BigDecimal.valueOf(quantity);
            if (fits(offer, value)) {
                BigDecimal more = cost.add(offer.schedule().exactCostOf(value));
                share(items, item, bidder + 1, given + quantity, more, with(winners, present));
            }
        }
    }

    private static boolean fits(Offer offer, BigDecimal quantity) {
        return offer.capacity() == null || offer.capacity().value().compareTo(quantity) >= 0;
    }

    private static Set<String> with(Set<String> winners, Bidder bidder) {
        Set<String> more = new HashSet<>(winners);
        more.add(bidder.supplierId());
        return more;
    }

    private void keep(BigDecimal cost, Set<String> winners) {
        boolean allowed = problem.maxWinners() == null || winners.size() <= problem.maxWinners();
        if (allowed && (best == null || cost.compareTo(best) < 0)) {
            best = cost;
        }
    }
}
