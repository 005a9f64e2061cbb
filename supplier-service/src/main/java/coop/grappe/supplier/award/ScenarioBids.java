package coop.grappe.supplier.award;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.problem.Violations;
import coop.grappe.supplier.award.AllocationProblem.Bidder;
import coop.grappe.supplier.award.AllocationProblem.Demanded;
import coop.grappe.supplier.award.AllocationProblem.DemandedLot;
import coop.grappe.supplier.bid.Bid;
import coop.grappe.supplier.bid.Offer;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderItem;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is tendered, and what bids say of it, in the words of scenarios. */
final class ScenarioBids {

    private ScenarioBids() {}

    /** @param open what is to be awarded */
    static List<DemandedLot> lots(Tender tender, List<OpenItem> open) {
        Map<UUID, TenderItem> items =
                tender.items().stream().collect(Collectors.toMap(TenderItem::itemId, Function.identity()));
        Map<UUID, Demanded> demand = open.stream()
                .collect(Collectors.toMap(
                        OpenItem::itemId, one -> demanded(one, Objects.requireNonNull(items.get(one.itemId())))));
        return tender.lots().stream()
                .map(lot -> new DemandedLot(
                        lot.id(),
                        lot.itemIds().stream()
                                .map(demand::get)
                                .filter(Objects::nonNull)
                                .toList()))
                .filter(lot -> !lot.items().isEmpty())
                .toList();
    }

    /** What is left of an item is needed at any price: its volume was settled with the award that it is left of. */
    private static Demanded demanded(OpenItem open, TenderItem item) {
        boolean whole = open.quantity().equals(item.quantity());
        return new Demanded(
                item.itemId(), open.quantity(), !whole || item.curve().isEmpty() ? null : item::quantityAt);
    }

    /** One bid of each supplier: its primary one unless another is named. */
    static List<Bid> chosen(List<Bid> valid, Collection<UUID> alternatives) {
        Set<String> otherwise = valid.stream()
                .filter(bid -> alternatives.contains(bid.id()))
                .map(Bid::supplierId)
                .collect(Collectors.toSet());
        return valid.stream()
                .filter(bid -> otherwise.contains(bid.supplierId()) ? alternatives.contains(bid.id()) : bid.isPrimary())
                .toList();
    }

    static void check(List<UUID> alternatives, List<Bid> valid, Violations violations) {
        Set<String> suppliers = new HashSet<>();
        for (int i = 0; i < alternatives.size(); i++) {
            UUID named = alternatives.get(i);
            Optional<Bid> bid =
                    valid.stream().filter(one -> one.id().equals(named)).findFirst();
            String field = "alternatives[" + i + "]";
            violations
                    .check(bid.isPresent(), field, "alternative.unknown")
                    .check(bid.map(Bid::supplierId).map(suppliers::add).orElse(true), field, "alternative.twice");
        }
    }

    /**
     * @param offers what the supplier can still deliver
     * @param maximumAward what it may still be awarded
     */
    static Bidder bidder(
            Bid bid, Set<String> tags, Map<UUID, Offer> offers, Optional<Money> maximumAward, int comparedAt) {
        return new Bidder(
                bid.supplierId(),
                bid.id(),
                tags,
                offers,
                bid.totalDiscounts(),
                bid.packageDiscounts(),
                bid.minimumAward(),
                maximumAward,
                comparedAt);
    }
}
