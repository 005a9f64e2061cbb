package coop.grappe.supplier.bid;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.supplier.tender.Lot;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderItem;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is asked for a tender's lots, each for its whole demand, before any discount that depends on what else is awarded. */
public final class LotTotals {

    private final Money nothing;
    private final Map<UUID, Quantity> demand;

    public LotTotals(Tender tender) {
        this.nothing = Money.zero(tender.baseline().currency());
        this.demand = tender.items().stream().collect(Collectors.toMap(TenderItem::itemId, TenderItem::quantity));
    }

    /** @return empty if the bid leaves the lot out */
    public Optional<Money> of(Lot lot, Bid bid) {
        return of(lot, bid.offers());
    }

    /** The same as it was sealed, before all negotiation. */
    Optional<Money> asRead(Lot lot, Bid bid) {
        BidContent sealed = bid.content();
        return sealed == null
                ? Optional.empty()
                : of(lot, sealed.offers().stream().collect(Collectors.toMap(Offer::itemId, Function.identity())));
    }

    private Optional<Money> of(Lot lot, Map<UUID, Offer> offers) {
        if (!offers.keySet().containsAll(lot.itemIds())) {
            return Optional.empty();
        }
        return Optional.of(lot.itemIds().stream()
                .map(item -> Objects.requireNonNull(offers.get(item))
                        .schedule()
                        .costOf(Objects.requireNonNull(demand.get(item))))
                .reduce(nothing, Money::plus));
    }
}
