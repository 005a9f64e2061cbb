package coop.grappe.award;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tries every award, lots that may be shared in whole units: slow, and too simple to be wrong. */
final class Exhaustive {

    private final Market market;
    private final Map<String, Map<String, BigDecimal>> given = new HashMap<>();
    private @Nullable BigDecimal best;

    Exhaustive(Market market) {
        this.market = market;
    }

    /** What the best award comes to. */
    Optional<BigDecimal> best() {
        market.bidders().forEach(bidder -> given.put(bidder.id(), new HashMap<>()));
        give(0);
        return Optional.ofNullable(best);
    }

    private void give(int lot) {
        if (lot == market.lots().size()) {
            new Judge(market, given).weight().ifPresent(found -> best = best == null ? found : best.min(found));
            return;
        }
        Market.Lot present = market.lots().get(lot);
        if (market.isShared(present)) {
            share(lot, new ArrayList<>(present.items()));
            return;
        }
        for (Market.Bidder bidder : market.bidders()) {
            present.items().forEach(item -> got(bidder).put(item.id(), item.quantity()));
            give(lot + 1);
            present.items().forEach(item -> got(bidder).remove(item.id()));
        }
    }

    private void share(int lot, List<Market.Item> items) {
        if (items.isEmpty()) {
            give(lot + 1);
            return;
        }
        Market.Item item = items.remove(0);
        divide(lot, items, item, 0, item.quantity().intValueExact());
        items.add(0, item);
    }

    private void divide(int lot, List<Market.Item> items, Market.Item item, int bidder, int left) {
        Market.Bidder present = market.bidders().get(bidder);
        boolean last = bidder + 1 == market.bidders().size();
        for (int quantity = last ? left : 0; quantity <= left; quantity++) {
            got(present).put(item.id(), BigDecimal.valueOf(quantity));
            if (last) {
                share(lot, items);
            } else {
                divide(lot, items, item, bidder + 1, left - quantity);
            }
        }
        got(present).remove(item.id());
    }

    private Map<String, BigDecimal> got(Market.Bidder bidder) {
        return given.computeIfAbsent(bidder.id(), any -> new HashMap<>());
    }
}
