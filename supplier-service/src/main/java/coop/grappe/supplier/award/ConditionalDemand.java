package coop.grappe.supplier.award;

import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.UnitPrice;
import coop.grappe.supplier.award.AllocationProblem.Demanded;
import coop.grappe.supplier.award.AllocationProblem.DemandedLot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The largest volume that holds together, from above: the allocation for everything that is wanted at the best prices has prices of its own; of each
 * item only what is wanted at these is kept, and the allocation is computed again, until everybody who is reckoned with accepts its price.
 *
 * <p>Quantities only fall, and only to steps of demand, so it ends. The volume that it ends with holds together. It is the largest if prices do
 * not fall with smaller volumes; where they do, because another allocation becomes possible, others might come in too, which is said.
 */
final class ConditionalDemand {

    private final AllocationProblem asked;
    private final Map<UUID, Quantity> reckoned = new HashMap<>();
    private int iterations = 1;

    ConditionalDemand(AllocationProblem asked) {
        this.asked = asked;
        asked.lots().stream()
                .flatMap(lot -> lot.items().stream())
                .forEach(item -> reckoned.put(item.itemId(), item.quantity()));
    }

    /** The same question for the volume that an answer reckons with. */
    static AllocationProblem reckonedIn(AllocationProblem problem, @Nullable ReckonedDemand found) {
        ConditionalDemand demand = new ConditionalDemand(problem);
        if (found != null) {
            found.items().forEach(item -> demand.reckoned.put(item.itemId(), item.reckoned()));
        }
        return demand.problem();
    }

    static boolean isIn(AllocationProblem problem) {
        return problem.lots().stream().flatMap(lot -> lot.items().stream()).anyMatch(item -> item.demand() != null);
    }

    /** Puts out whatever is not wanted at these prices. @return whether anything was */
    boolean shrink(Map<UUID, UnitPrice> prices) {
        boolean any = false;
        for (DemandedLot lot : asked.lots()) {
            for (Demanded item : lot.items()) {
                Quantity wanted = wanted(item, prices.get(item.itemId()));
                if (wanted.compareTo(reckoned(item)) < 0) {
                    reckoned.put(item.itemId(), wanted);
                    any = true;
                }
            }
        }
        iterations += any ? 1 : 0;
        return any;
    }

    /** What is asked, with what is left of the demand; nothing is asked of lots of which nothing is left. */
    AllocationProblem problem() {
        List<DemandedLot> lots = new ArrayList<>();
        for (DemandedLot lot : asked.lots()) {
            List<Demanded> items = lot.items().stream()
                    .map(item -> new Demanded(item.itemId(), reckoned(item), item.demand()))
                    .filter(item -> item.quantity().isPositive())
                    .toList();
            if (!items.isEmpty()) {
                lots.add(new DemandedLot(lot.lotId(), items));
            }
        }
        return asked.with(lots);
    }

    ReckonedDemand at(Map<UUID, UnitPrice> prices) {
        List<ReckonedDemand.OfItem> items = new ArrayList<>();
        boolean exact = true;
        for (DemandedLot lot : asked.lots()) {
            for (Demanded item : lot.items()) {
                if (item.demand() != null) {
                    UnitPrice price = prices.get(item.itemId());
                    Quantity wanted = wanted(item, price);
                    exact &= wanted.equals(reckoned(item));
                    items.add(new ReckonedDemand.OfItem(item.itemId(), item.quantity(), reckoned(item), price, wanted));
                }
            }
        }
        return new ReckonedDemand(iterations, exact, items);
    }

    private Quantity wanted(Demanded item, @Nullable UnitPrice price) {
        PriceDemand demand = item.demand();
        return demand == null || price == null ? reckoned(item) : demand.at(price);
    }

    private Quantity reckoned(Demanded item) {
        return Objects.requireNonNull(reckoned.get(item.itemId()));
    }
}
