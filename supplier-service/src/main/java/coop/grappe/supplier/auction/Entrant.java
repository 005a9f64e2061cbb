package coop.grappe.supplier.auction;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.supplier.bid.Bid;
import coop.grappe.supplier.bid.Offer;
import coop.grappe.supplier.tender.Lot;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderItem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A bid that can be auctioned, as it offers the lot whole.
 *
 * @param amount for the demanded quantities, before discounts on all that its supplier is awarded
 */
record Entrant(Bid bid, Money amount) {

    /** @return empty if the bid leaves the lot out or cannot deliver all of it */
    static Optional<Entrant> of(Bid bid, Lot lot, Tender tender) {
        Map<UUID, Offer> offers = bid.offers();
        List<TenderItem> items = items(lot, tender);
        boolean whole = items.stream().allMatch(item -> delivers(offers.get(item.itemId()), item.quantity()));
        if (!whole) {
            return Optional.empty();
        }
        Money amount = items.stream()
                .map(item -> cost(offers, item))
                .reduce(Money.zero(tender.baseline().currency()), Money::plus);
        return Optional.of(new Entrant(bid, amount));
    }

    static List<TenderItem> items(Lot lot, Tender tender) {
        Map<UUID, TenderItem> items =
                tender.items().stream().collect(Collectors.toMap(TenderItem::itemId, Function.identity()));
        return lot.itemIds().stream().map(items::get).toList();
    }

    private static boolean delivers(@org.jspecify.annotations.Nullable Offer offer, Quantity quantity) {
        return offer != null
                && (offer.capacity() == null || offer.capacity().value().compareTo(quantity.value()) >= 0);
    }

    private static Money cost(Map<UUID, Offer> offers, TenderItem item) {
        return java.util.Objects.requireNonNull(offers.get(item.itemId()))
                .schedule()
                .costOf(item.quantity());
    }
}
