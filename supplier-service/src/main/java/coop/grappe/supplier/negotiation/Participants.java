package coop.grappe.supplier.negotiation;

import coop.grappe.platform.money.Money;
import coop.grappe.supplier.bid.Bid;
import coop.grappe.supplier.bid.LotPrice;
import coop.grappe.supplier.tender.Lot;
import coop.grappe.supplier.tender.Tender;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whom a round is for: every bid that covers one of its lots whole; with a cut, of each lot the so many with the lowest present price for
 * the demanded quantities, and those level with the last of them.
 */
final class Participants {

    private Participants() {}

    /** @return the bids that take part, in the order of their making */
    static List<Bid> of(List<Bid> bids, List<Lot> lots, Tender tender, @Nullable RoundCut cut) {
        Set<UUID> taking = lots.stream()
                .flatMap(lot -> ofLot(bids, lot, tender, cut).stream())
                .collect(Collectors.toSet());
        return bids.stream().filter(bid -> taking.contains(bid.id())).toList();
    }

    private static Set<UUID> ofLot(List<Bid> bids, Lot lot, Tender tender, @Nullable RoundCut cut) {
        Map<UUID, Money> prices = new TreeMap<>();
        bids.forEach(bid -> LotPrice.of(bid.offers(), lot, tender).ifPresent(price -> prices.put(bid.id(), price)));
        if (cut == null || prices.size() <= cut.best()) {
            return prices.keySet();
        }
        Money last = prices.values().stream().sorted().toList().get(cut.best() - 1);
        return prices.entrySet().stream()
                .filter(priced -> priced.getValue().compareTo(last) <= 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
