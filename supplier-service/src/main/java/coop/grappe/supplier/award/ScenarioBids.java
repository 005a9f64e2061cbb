package coop.grappe.supplier.award;

import coop.grappe.platform.problem.Violations;
import coop.grappe.supplier.award.AllocationProblem.Bidder;
import coop.grappe.supplier.award.AllocationProblem.Demanded;
import coop.grappe.supplier.award.AllocationProblem.DemandedLot;
import coop.grappe.supplier.bid.Bid;
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
import java.util.stream.Collectors;

/** What is tendered, and what bids say of it, in the words of scenarios. */
final class ScenarioBids {

    private ScenarioBids() {}

    static List<DemandedLot> lots(Tender tender) {
        Map<UUID, Demanded> demand = tender.items().stream()
                .collect(Collectors.toMap(TenderItem::itemId, ScenarioBids::demanded));
        return tender.lots().stream()
                .map(lot -> new DemandedLot(
                        lot.id(),
                        lot.itemIds().stream()
                                .map(demand::get)
                                .map(Objects::requireNonNull)
                                .toList()))
                .toList();
    }

    private static Demanded demanded(TenderItem item) {
        return new Demanded(
                item.itemId(), item.quantity(), item.curve().isEmpty() ? null : item::quantityAt);
    }

    /** One bid of each supplier: its primary one unless another is named. */
    static List<Bid> chosen(List<Bid> valid, Collection<UUID> alternatives) {
        Set<String> otherwise = valid.stream()
                .filter(bid -> alternatives.contains(bid.id()))
                .map(Bid::supplierId)
                .collect(Collectors.toSet());
        return valid.stream()
                .filter(bid -> otherwise.contains(bid.supplierId())
                        ? alternatives.contains(bid.id())
                        : bid.isPrimary())
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
                    .check(
                            bid.map(Bid::supplierId).map(suppliers::add).orElse(true),
                            field,
                            "alternative.twice");
        }
    }

    static Bidder bidder(Bid bid, Set<String> tags, int comparedAt) {
        return new Bidder(
                bid.supplierId(),
                bid.id(),
                tags,
                bid.offers(),
                bid.totalDiscounts(),
                bid.packageDiscounts(),
                bid.minimumAward(),
                bid.maximumAward(),
                comparedAt);
    }
}
