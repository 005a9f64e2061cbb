package coop.grappe.supplier.auction;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.supplier.bid.Bid;
import coop.grappe.supplier.bid.LotPrice;
import coop.grappe.supplier.bid.Offer;
import coop.grappe.supplier.tender.Lot;
import coop.grappe.supplier.tender.Tender;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A bid that can be auctioned, as it offers the lot whole.
 *
 * @param amount for the demanded quantities, before discounts on all that its supplier is awarded
 */
record Entrant(Bid bid, Money amount) {

    /** @return empty if the bid leaves the lot out or cannot deliver all of it */
    static Optional<Entrant> of(Bid bid, Lot lot, Tender tender) {
        Map<UUID, Offer> offers = bid.offers();
        boolean whole =
                lot.itemsOf(tender).stream().allMatch(item -> delivers(offers.get(item.itemId()), item.quantity()));
        return whole ? LotPrice.of(offers, lot, tender).map(amount -> new Entrant(bid, amount)) : Optional.empty();
    }

    private static boolean delivers(@Nullable Offer offer, Quantity quantity) {
        return offer != null
                && (offer.capacity() == null || offer.capacity().value().compareTo(quantity.value()) >= 0);
    }
}
