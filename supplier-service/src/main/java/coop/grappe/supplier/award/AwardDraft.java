package coop.grappe.supplier.award;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.problem.Problem;
import coop.grappe.supplier.bid.Bid;
import coop.grappe.supplier.bid.BidPricing;
import coop.grappe.supplier.bid.Offer;
import coop.grappe.supplier.tender.Lot;
import coop.grappe.supplier.tender.Mandate;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderItem;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a scenario gives to whom, with the prices of the bids that it rests on. */
final class AwardDraft {

    private final Tender tender;
    private final Mandate mandate;
    private final Map<UUID, TenderItem> items;
    private final List<Bid> bids;
    private final Map<String, String> names;

    /** @param names of the suppliers by their ids */
    AwardDraft(Tender tender, List<Bid> valid, Map<String, String> names) {
        this.tender = tender;
        this.mandate = tender.mandate();
        this.items = tender.items().stream().collect(Collectors.toMap(TenderItem::itemId, Function.identity()));
        this.bids = valid;
        this.names = names;
    }

    /** @throws Problem 409 if a bid that it rests on has expired */
    List<AwardedSupplier> of(List<Allocation> allocations, Instant now) {
        Map<String, List<Allocation>> bySupplier = allocations.stream()
                .collect(Collectors.groupingBy(Allocation::supplierId, TreeMap::new, Collectors.toList()));
        Map<UUID, Map<UUID, Quantity>> lots = awarded(allocations);
        requireStanding(bySupplier, now);
        return bySupplier.entrySet().stream()
                .map(entry -> supplier(entry.getKey(), entry.getValue(), lots))
                .toList();
    }

    private void requireStanding(Map<String, List<Allocation>> bySupplier, Instant now) {
        List<String> expired = bySupplier.entrySet().stream()
                .filter(entry -> bid(entry.getKey(), entry.getValue().get(0)).hasExpired(now))
                .map(Map.Entry::getKey)
                .toList();
        if (!expired.isEmpty()) {
            String named = expired.stream()
                    .map(supplier -> names.getOrDefault(supplier, supplier))
                    .collect(Collectors.joining(", "));
            throw new Problem(AwardProblem.BIDS_EXPIRED, named).with("bidders", expired);
        }
    }

    /** What is awarded of each lot in all: the whole demand that the scenario reckoned with. */
    private Map<UUID, Map<UUID, Quantity>> awarded(List<Allocation> allocations) {
        Map<UUID, Quantity> sums = allocations.stream()
                .collect(Collectors.toMap(Allocation::itemId, Allocation::quantity, Quantity::plus));
        Map<UUID, Map<UUID, Quantity>> lots = new HashMap<>();
        for (Lot lot : tender.lots()) {
            Map<UUID, Quantity> ofLot = new HashMap<>();
            lot.itemIds().stream()
                    .filter(sums::containsKey)
                    .forEach(item -> ofLot.put(item, Objects.requireNonNull(sums.get(item))));
            if (!ofLot.isEmpty()) {
                lots.put(lot.id(), ofLot);
            }
        }
        return lots;
    }

    private AwardedSupplier supplier(String id, List<Allocation> allocations, Map<UUID, Map<UUID, Quantity>> lots) {
        Bid bid = bid(id, allocations.get(0));
        Money total =
                allocations.stream().map(Allocation::cost).reduce(Money::plus).orElseThrow();
        Map<UUID, Quantity> awarded = new LinkedHashMap<>();
        allocations.forEach(allocation -> awarded.put(allocation.itemId(), allocation.quantity()));
        BidPricing.Price price = new BidPricing(
                        bid.offers(), bid.packageDiscounts(), bid.totalDiscounts(), lots, total.currency())
                .of(awarded);
        List<AwardedLine> lines = allocations.stream()
                .map(allocation -> line(
                        allocation,
                        bid.offers(),
                        Objects.requireNonNull(price.lines().get(allocation.itemId()))))
                .toList();
        return new AwardedSupplier(id, names.getOrDefault(id, id), total, lines);
    }

    /** The bid that the allocation rests on; before a supplier could have several, its only one. */
    private Bid bid(String supplierId, Allocation allocation) {
        UUID bidId = allocation.bidId();
        return bids.stream()
                .filter(bid -> bid.supplierId().equals(supplierId)
                        && (bidId == null ? bid.isPrimary() : bid.id().equals(bidId)))
                .findFirst()
                .orElseThrow();
    }

    /** With the prices that hold after all discounts. */
    private AwardedLine line(Allocation allocation, Map<UUID, Offer> offers, BidPricing.Line price) {
        TenderItem item = Objects.requireNonNull(items.get(allocation.itemId()));
        Offer offer = Objects.requireNonNull(offers.get(item.itemId()));
        return new AwardedLine(
                item.itemId(),
                item.names(),
                item.classification(),
                item.unit(),
                item.packSize(),
                allocation.quantity(),
                ceiling(allocation.quantity(), item, offer),
                price.schedule(),
                allocation.cost());
    }

    /** The margin in whole smallest units of the demand, as far as the supplier can deliver. */
    private Quantity ceiling(Quantity awarded, TenderItem item, Offer offer) {
        int scale = Math.max(0, item.quantity().value().stripTrailingZeros().scale());
        Quantity wanted = new Quantity(
                mandate.withMargin(awarded.value())
                        .setScale(scale, RoundingMode.FLOOR)
                        .max(awarded.value()),
                awarded.unit());
        Quantity capacity = offer.capacity();
        return capacity == null || capacity.compareTo(wanted) >= 0
                ? wanted
                : awarded.compareTo(capacity) >= 0 ? awarded : capacity;
    }
}
