package coop.grappe.purchasing.savings;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.purchasing.savings.Facts.Entitled;
import coop.grappe.purchasing.savings.Facts.Key;
import coop.grappe.purchasing.savings.SavingsReport.ItemSavings;
import coop.grappe.purchasing.savings.SavingsReport.MemberSavings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

/**
 * Works out savings from the facts, to the cent.
 *
 * <p>A member's price before of an item is the mean of its credible needs' prices, weighted by their quantities. Where only a part of its
 * needs is credible, the same part of what it bought counts, and of what it paid for it (largest remainder); the rest is shown apart.
 * A weighted mean has no finite decimals in general, so products are divided last, and each amount is rounded half up once per
 * member and item.
 *
 * <p><b>Projected</b>: what the member was entitled to by its needs, at the awarded prices for all that members may order.
 * <b>Contracted</b>: what it may order today, after transfers, at today's prices for the same. <b>Realised</b>: what it received whole and
 * was invoiced for, less credits and rebates.
 */
final class Reckoning {

    private final Facts facts;
    private final Map<Key, Wanted> wanted = new HashMap<>();
    private final Map<String, List<Uncounted>> uncounted = new TreeMap<>();
    private final Map<Key, List<Entitled>> entitled = new HashMap<>();
    private final Map<UUID, Volume> awarded = new HashMap<>();
    private final Map<UUID, Volume> today = new HashMap<>();

    /**
     * What members may order of a contract's line.
     *
     * @param cost of all of it, unrounded
     */
    private record Volume(BigDecimal quantity, BigDecimal cost) {}

    /**
     * What a member committed of an item.
     *
     * @param credible the quantity whose price before counts
     * @param worth that quantity at that price
     */
    private record Wanted(BigDecimal quantity, BigDecimal credible, BigDecimal worth) {

        static final Wanted NOTHING = new Wanted(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

        Wanted with(Need need, boolean counts) {
            BigDecimal more = need.quantity().value();
            return new Wanted(
                    quantity.add(more),
                    counts ? credible.add(more) : credible,
                    counts ? worth.add(need.price().amount().multiply(more)) : worth);
        }

        BigDecimal doubtful() {
            return quantity.subtract(credible);
        }

        boolean hasCredible() {
            return credible.signum() > 0;
        }
    }

    Reckoning(Facts facts) {
        this.facts = facts;
        Credibility credibility = new Credibility(facts.needs());
        for (Need need : facts.needs()) {
            var doubt = credibility.doubtAbout(need);
            Key key = new Key(need.memberId(), need.itemId());
            wanted.put(key, wanted.getOrDefault(key, Wanted.NOTHING).with(need, doubt.isEmpty()));
            Facts.Item item = facts.items().get(need.itemId());
            if (doubt.isPresent() && item != null) {
                uncounted
                        .computeIfAbsent(need.memberId(), member -> new ArrayList<>())
                        .add(Uncounted.of(need, item.names(), doubt.get()));
            }
        }
        facts.entitlements()
                .forEach(part -> entitled.computeIfAbsent(
                                new Key(part.memberId(), part.itemId()), key -> new ArrayList<>())
                        .add(part));
        for (Offer offer : facts.offers()) {
            awarded.put(offer.lineId(), new Volume(offer.entitled(), offer.costBy(offer.awarded())));
            today.put(offer.lineId(), new Volume(offer.entitled(), offer.costBy(offer.today())));
        }
    }

    List<MemberSavings> members() {
        Map<String, Set<UUID>> items = new TreeMap<>();
        List<Key> keys = new ArrayList<>(wanted.keySet());
        keys.addAll(entitled.keySet());
        keys.addAll(facts.purchases().keySet());
        for (Key key : keys) {
            if (facts.items().containsKey(key.itemId())) {
                items.computeIfAbsent(key.memberId(), member -> new TreeSet<>()).add(key.itemId());
            }
        }
        List<MemberSavings> members = new ArrayList<>();
        items.forEach((member, ofMember) -> members.add(MemberSavings.of(
                member,
                facts.names().getOrDefault(member, member),
                facts.costs().getOrDefault(member, Facts.Costs.NONE),
                ofMember.stream().map(item -> item(new Key(member, item))).toList(),
                uncounted.getOrDefault(member, List.of()))));
        return members;
    }

    private ItemSavings item(Key key) {
        Wanted need = wanted.getOrDefault(key, Wanted.NOTHING);
        Purchase bought = facts.purchases().getOrDefault(key, Purchase.NONE);
        Facts.Item item = Objects.requireNonNull(facts.items().get(key.itemId()));
        Money charged = counted(bought.charged(), need);
        Money credited = counted(bought.credited(), need);
        Money rebated = counted(bought.rebated(), need);
        Money paid = charged.minus(credited).minus(rebated);
        Money paidInAll = bought.charged().minus(bought.credited()).minus(bought.rebated());
        Stage realised = Stage.of(worthOf(bought.kept(), need), paid);
        return new ItemSavings(
                key.itemId(),
                item.names(),
                new Quantity(part(bought.kept(), need), item.unit()),
                new Quantity(bought.open(), item.unit()),
                realised.baseline(),
                charged,
                credited,
                rebated,
                paid,
                realised.saved(),
                entitled(key, need, awarded, Entitled::granted),
                entitled(key, need, today, Entitled::quantity),
                paidInAll.minus(paid));
    }

    /** What of an amount is about credible needs. */
    private static Money counted(Money amount, Wanted need) {
        return need.hasCredible()
                ? amount.allocate(List.of(need.credible(), need.doubtful())).get(0)
                : Money.zero(amount.currency());
    }

    private static BigDecimal part(BigDecimal quantity, Wanted need) {
        return need.hasCredible()
                ? quantity.multiply(need.credible()).divide(need.quantity(), Quantity.SCALE, RoundingMode.HALF_UP)
                : BigDecimal.ZERO;
    }

    /** A quantity's credible part at the member's price before. */
    private static Money worthOf(BigDecimal quantity, Wanted need) {
        return need.hasCredible() ? cents(need.worth().multiply(quantity), need.quantity()) : Money.zero(Money.CAD);
    }

    /** @param prices by the contracts' lines */
    private Stage entitled(Key key, Wanted need, Map<UUID, Volume> prices, Function<Entitled, BigDecimal> quantityOf) {
        if (!need.hasCredible()) {
            return Stage.NOTHING;
        }
        Stage sum = Stage.NOTHING;
        for (Entitled part : entitled.getOrDefault(key, List.of())) {
            Volume line = prices.get(part.lineId());
            if (line != null && line.quantity().signum() > 0) {
                BigDecimal quantity = quantityOf.apply(part);
                BigDecimal share = quantity.multiply(need.credible()).multiply(line.cost());
                sum = sum.plus(Stage.of(
                        worthOf(quantity, need), cents(share, need.quantity().multiply(line.quantity()))));
            }
        }
        return sum;
    }

    private static Money cents(BigDecimal product, BigDecimal divisor) {
        return new Money(product.divide(divisor, 2, RoundingMode.HALF_UP), Money.CAD);
    }
}
