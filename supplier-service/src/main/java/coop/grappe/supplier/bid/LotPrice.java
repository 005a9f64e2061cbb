package coop.grappe.supplier.bid;

import coop.grappe.platform.money.Money;
import coop.grappe.supplier.tender.Lot;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderItem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What offers ask for the demanded quantities of a whole lot, before discounts: rounded once an item. */
public final class LotPrice {

    private LotPrice() {}

    /** @return empty if an item of the lot is not offered */
    public static Optional<Money> of(Map<UUID, Offer> offers, Lot lot, Tender tender) {
        List<TenderItem> items = lot.itemsOf(tender);
        if (!items.stream().map(TenderItem::itemId).allMatch(offers::containsKey)) {
            return Optional.empty();
        }
        return Optional.of(items.stream()
                .map(item -> Objects.requireNonNull(offers.get(item.itemId()))
                        .schedule()
                        .costOf(item.quantity()))
                .reduce(Money.zero(tender.baseline().currency()), Money::plus));
    }
}
