package coop.grappe.supplier.evaluation;

import coop.grappe.platform.money.Money;
import coop.grappe.supplier.bid.Bid;
import coop.grappe.supplier.bid.LotTotals;
import coop.grappe.supplier.tender.Lot;
import coop.grappe.supplier.tender.Tender;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A bid whose price for a lot seems abnormally low beside those of the others that stand. */
record LowPriceFlag(Lot lot, Bid bid, Money total, Set<LowPrice> signs) {

    /** All of a tender, in the order of its lots and bids. */
    static List<LowPriceFlag> of(Tender tender, List<Bid> standing) {
        LotTotals totals = new LotTotals(tender);
        return tender.lots().stream()
                .flatMap(lot -> flags(lot, standing, totals))
                .toList();
    }

    private static Stream<LowPriceFlag> flags(Lot lot, List<Bid> standing, LotTotals totals) {
        Map<Bid, Money> asked = new LinkedHashMap<>();
        standing.forEach(bid -> totals.of(lot, bid).ifPresent(total -> asked.put(bid, total)));
        return asked.entrySet().stream()
                .map(entry -> new LowPriceFlag(
                        lot, entry.getKey(), entry.getValue(), LowPrice.signsOf(entry.getKey(), asked)))
                .filter(flag -> !flag.signs().isEmpty());
    }
}
