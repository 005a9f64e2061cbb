package coop.grappe.supplier.award;

import coop.grappe.award.Market;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.supplier.award.AllocationProblem.Bidder;
import coop.grappe.supplier.award.AllocationProblem.DemandedLot;
import coop.grappe.supplier.bid.Offer;
import coop.grappe.supplier.bid.ScheduleKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a scenario asks, in the words of the award optimizer: its ids are those of suppliers, lots and items. */
final class ScenarioMarket {

    private static final int TO_BASIS_POINTS = 2;

    private final AllocationProblem problem;
    private final @Nullable Incumbents incumbents;

    ScenarioMarket(AllocationProblem problem) {
        this.problem = problem;
        this.incumbents = problem.terms().incumbents();
    }

    /** What anybody can solve again with the runner of the award optimizer. */
    Market market() {
        List<Market.Lot> lots = problem.lots().stream().map(ScenarioMarket::lot).toList();
        List<Market.Bidder> bidders =
                problem.bidders().stream().map(this::bidder).toList();
        return new Market(
                lots,
                bidders,
                problem.minWinners(),
                problem.maxWinners(),
                problem.rulings().stream()
                        .map(ruling -> new Market.Ruling(ruling.lotId().toString(), ruling.supplierId(), ruling.only()))
                        .toList(),
                shares(),
                problem.splitLots(),
                problem.terms().lotWinners().stream()
                        .map(limit -> new Market.LotWinners(limit.lotId().toString(), limit.atLeast(), limit.atMost()))
                        .toList(),
                problem.terms().fixed().stream()
                        .map(one -> new Market.Fixed(
                                one.itemId().toString(),
                                one.supplierId(),
                                one.quantity().value()))
                        .toList(),
                incumbents == null ? null : incumbents.maxNewWinners(),
                switchings(),
                null);
    }

    private static Market.Lot lot(DemandedLot lot) {
        List<Market.Item> items = lot.items().stream()
                .map(item -> new Market.Item(
                        item.itemId().toString(), item.quantity().value()))
                .toList();
        return new Market.Lot(lot.lotId().toString(), items);
    }

    private List<Market.Share> shares() {
        List<Market.Share> shares = new ArrayList<>(problem.shares().stream()
                .map(share -> new Market.Share(share.of(), share.kind() == ShareKind.AT_LEAST, share.basisPoints()))
                .toList());
        BigDecimal least = incumbents == null ? null : incumbents.atLeastPercent();
        if (least != null) {
            shares.add(new Market.Share(
                    Incumbents.TAG, true, least.movePointRight(TO_BASIS_POINTS).intValueExact()));
        }
        return shares;
    }

    private List<Market.Switching> switchings() {
        Money cost = incumbents == null ? null : incumbents.switchingCost();
        return cost == null
                ? List.of()
                : problem.lots().stream()
                        .map(lot -> new Market.Switching(
                                lot.lotId().toString(),
                                Objects.requireNonNull(incumbents).of(lot.lotId()),
                                cost.amount()))
                        .toList();
    }

    private Market.Bidder bidder(Bidder bidder) {
        List<Market.Offer> offers = bidder.offers().values().stream()
                .sorted(Comparator.comparing(Offer::itemId))
                .map(ScenarioMarket::offer)
                .toList();
        List<Market.TotalDiscount> discounts = bidder.totalDiscounts().stream()
                .map(discount -> new Market.TotalDiscount(discount.from().amount(), discount.basisPoints()))
                .toList();
        List<Market.PackageDiscount> packs = bidder.packs().stream()
                .map(pack -> new Market.PackageDiscount(
                        pack.lotIds().stream().map(Object::toString).sorted().toList(), pack.basisPoints()))
                .toList();
        boolean byValue = problem.terms().objective() == Objective.BEST_VALUE;
        return new Market.Bidder(
                bidder.supplierId(),
                tags(bidder),
                offers,
                discounts,
                bidder.minimumAward().map(Money::amount).orElse(null),
                bidder.maximumAward().map(Money::amount).orElse(null),
                packs,
                byValue ? bidder.comparedAt() : null);
    }

    /** Only whom the negotiator names is an incumbent. */
    private Set<String> tags(Bidder bidder) {
        Set<String> tags = new HashSet<>(bidder.tags());
        tags.remove(Incumbents.TAG);
        if (incumbents != null && incumbents.has(bidder.supplierId())) {
            tags.add(Incumbents.TAG);
        }
        return tags;
    }

    private static Market.Offer offer(Offer offer) {
        List<Market.Tier> tiers = offer.schedule().tiers().stream()
                .map(tier -> new Market.Tier(tier.threshold(), tier.unitPrice().amount()))
                .toList();
        Quantity capacity = offer.capacity();
        return new Market.Offer(
                offer.itemId().toString(),
                offer.schedule().kind() == ScheduleKind.INCREMENTAL,
                tiers,
                capacity == null ? null : capacity.value());
    }
}
