package coop.grappe.supplier.award;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.supplier.bid.Offer;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderItem;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a tender's awards have taken of its demand, and what they have left. An award that was cancelled gives its part back; one
 * that was unsuccessful keeps it, because nobody is looked for any more.
 */
final class Awarded {

    private final List<Award> awards;

    /** @param awards those of one tender that are not cancelled */
    Awarded(List<Award> awards) {
        this.awards = awards;
    }

    /** The items that are still to be awarded, in the order of their ids. */
    List<OpenItem> open(Tender tender) {
        Map<UUID, Quantity> taken = taken();
        return tender.items().stream()
                .map(item -> new OpenItem(
                        item.itemId(),
                        item.quantity().minus(taken.getOrDefault(item.itemId(), Quantity.zero(item.unit())))))
                .filter(item -> item.quantity().isPositive())
                .sorted(Comparator.comparing(OpenItem::itemId))
                .toList();
    }

    /** Whether so much of these items is still to be awarded. */
    boolean hasOpen(List<OpenItem> wanted, Tender tender) {
        Map<UUID, Quantity> open =
                open(tender).stream().collect(Collectors.toMap(OpenItem::itemId, OpenItem::quantity));
        return wanted.stream().allMatch(item -> {
            Quantity left = open.get(item.itemId());
            return left != null && left.compareTo(item.quantity()) >= 0;
        });
    }

    /** All of a tender's demand, as if nothing was awarded. */
    static List<OpenItem> all(Tender tender) {
        return new Awarded(List.of()).open(tender);
    }

    /** What the members pay today for a part of the demand. */
    static Money baselineOf(List<OpenItem> part, Tender tender) {
        return part.stream()
                .map(open -> tender.items().stream()
                        .filter(item -> item.itemId().equals(open.itemId()))
                        .map(item -> baselineOf(item, open.quantity()))
                        .findFirst()
                        .orElseThrow())
                .reduce(Money.zero(tender.baseline().currency()), Money::plus);
    }

    /** What the members pay today for so much of an item, to the cent. */
    static Money baselineOf(TenderItem item, Quantity quantity) {
        if (item.quantity().equals(quantity)) {
            return item.baseline();
        }
        BigDecimal rest = item.quantity().minus(quantity).value();
        return item.baseline().allocate(List.of(quantity.value(), rest)).get(0);
    }

    /** The items of a tender that are open, or that other awards than this one have or may get. */
    List<UUID> itemsBeside(Award award, Tender tender) {
        Stream<UUID> awarded = awards.stream()
                .filter(other -> other.state().isStanding() && !other.id().equals(award.id()))
                .flatMap(other -> other.itemIds().stream());
        return Stream.concat(open(tender).stream().map(OpenItem::itemId), awarded)
                .distinct()
                .sorted()
                .toList();
    }

    /** What is committed by now, proposals included. */
    Optional<Money> total() {
        return awards.stream()
                .filter(award -> award.state().isStanding())
                .map(Award::total)
                .reduce(Money::plus);
    }

    /** Whether there is a part that is proposed, stands still or is in force. */
    boolean isAnyStanding() {
        return isAny(award -> award.state().isStanding());
    }

    boolean isAny(Predicate<Award> which) {
        return awards.stream().anyMatch(which);
    }

    /** What a supplier can still deliver, besides what it was awarded already. */
    Map<UUID, Offer> left(String supplierId, Map<UUID, Offer> offers) {
        Map<UUID, Quantity> held = new HashMap<>();
        awards.stream()
                .filter(award -> award.state().isStanding())
                .flatMap(award -> award.suppliers().stream())
                .filter(supplier -> supplier.supplierId().equals(supplierId))
                .flatMap(supplier -> supplier.lines().stream())
                .forEach(line -> held.merge(line.itemId(), line.quantity(), Quantity::plus));
        Map<UUID, Offer> left = new HashMap<>(offers);
        held.forEach((itemId, quantity) -> left.computeIfPresent(itemId, (id, offer) -> less(offer, quantity)));
        left.values()
                .removeIf(offer -> offer.capacity() != null && !offer.capacity().isPositive());
        return left;
    }

    /** What of the most that a supplier takes is left, besides what it was awarded already. */
    Money left(String supplierId, Money most) {
        Money left = awards.stream()
                .filter(award -> award.state().isStanding())
                .flatMap(award -> award.suppliers().stream())
                .filter(supplier -> supplier.supplierId().equals(supplierId))
                .map(AwardedSupplier::total)
                .reduce(most, Money::minus);
        return left.isNegative() ? Money.zero(most.currency()) : left;
    }

    private static Offer less(Offer offer, Quantity held) {
        Quantity capacity = offer.capacity();
        return capacity == null ? offer : new Offer(offer.itemId(), offer.schedule(), capacity.minus(held));
    }

    private Map<UUID, Quantity> taken() {
        Map<UUID, Quantity> taken = new HashMap<>();
        awards.stream()
                .flatMap(award -> award.suppliers().stream())
                .flatMap(supplier -> supplier.lines().stream())
                .forEach(line -> taken.merge(line.itemId(), line.quantity(), Quantity::plus));
        awards.stream()
                .flatMap(award -> award.waived().stream())
                .forEach(item -> taken.merge(item.itemId(), item.quantity(), Quantity::plus));
        return taken;
    }
}
