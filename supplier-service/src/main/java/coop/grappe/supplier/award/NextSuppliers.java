package coop.grappe.supplier.award;

import coop.grappe.platform.money.Quantity;
import coop.grappe.supplier.bid.Bid;
import coop.grappe.supplier.bid.Bids;
import coop.grappe.supplier.bid.Offer;
import coop.grappe.supplier.tender.Lot;
import coop.grappe.supplier.tender.Tender;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who else could deliver what an award had whose supplier dropped out. */
@ApplicationScoped
class NextSuppliers {

    private final Awards awards;
    private final Bids bids;

    NextSuppliers(Awards awards, Bids bids) {
        this.awards = awards;
        this.bids = bids;
    }

    /** @return the items for which nobody is left: with lots left whole, all of a lot that no single other bid covers */
    List<UUID> missing(Award released, Tender tender, Scenario scenario, String dropOut) {
        Awarded awarded = awards.standingOf(tender.id());
        List<Map<UUID, Offer>> others = bids.validOf(tender.id()).stream()
                .filter(bid -> !bid.supplierId().equals(dropOut))
                .filter(bid -> !scenario.excludedSuppliers().contains(bid.supplierId()))
                .map((Bid bid) -> awarded.left(bid.supplierId(), bid.offers()))
                .toList();
        Map<UUID, Quantity> wanted =
                released.items().stream().collect(Collectors.toMap(OpenItem::itemId, OpenItem::quantity));
        return tender.lots().stream()
                .flatMap(lot ->
                        scenario.splitLots() ? uncovered(lot, wanted, others) : uncoveredWhole(lot, wanted, others))
                .toList();
    }

    private static Stream<UUID> uncoveredWhole(Lot lot, Map<UUID, Quantity> wanted, List<Map<UUID, Offer>> others) {
        List<UUID> items = lot.itemIds().stream().filter(wanted::containsKey).toList();
        boolean covered =
                others.stream().anyMatch(offers -> items.stream().allMatch(item -> covers(offers, item, wanted)));
        return covered ? Stream.empty() : items.stream();
    }

    private static boolean covers(Map<UUID, Offer> offers, UUID item, Map<UUID, Quantity> wanted) {
        Offer offer = offers.get(item);
        Quantity quantity = Objects.requireNonNull(wanted.get(item));
        return offer != null && (offer.capacity() == null || offer.capacity().compareTo(quantity) >= 0);
    }

    private static Stream<UUID> uncovered(Lot lot, Map<UUID, Quantity> wanted, List<Map<UUID, Offer>> others) {
        return lot.itemIds().stream().filter(wanted::containsKey).filter(item -> {
            Quantity missing = Objects.requireNonNull(wanted.get(item));
            for (Map<UUID, Offer> offers : others) {
                Offer offer = offers.get(item);
                if (offer != null) {
                    missing = offer.capacity() == null ? missing.minus(missing) : missing.minus(offer.capacity());
                }
            }
            return missing.isPositive();
        });
    }
}
