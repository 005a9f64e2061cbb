package coop.grappe.supplier.award;

import coop.grappe.award.Award.Status;
import coop.grappe.award.AwardSearch;
import coop.grappe.award.Market;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.supplier.award.AllocationProblem.Bidder;
import coop.grappe.supplier.award.AllocationProblem.Demanded;
import coop.grappe.supplier.award.AllocationProblem.DemandedLot;
import coop.grappe.supplier.bid.Offer;
import coop.grappe.supplier.bid.PriceSchedule;
import coop.grappe.supplier.bid.ScheduleKind;
import coop.grappe.supplier.bid.TotalDiscount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;

/**
 * Lots that go whole to one supplier each, put to the award optimizer as a market of its own words: its ids are those of suppliers, lots and items.
 */
final class WholeLots {

    private final AllocationProblem problem;

    WholeLots(AllocationProblem problem) {
        this.problem = problem;
    }

    /** What anybody can solve again with the runner of the award optimizer. */
    Market market() {
        List<Market.Lot> lots = new ArrayList<>();
        for (DemandedLot lot : problem.lots()) {
            List<Market.Item> items = lot.items().stream()
                    .map(item -> new Market.Item(
                            item.itemId().toString(), item.quantity().value()))
                    .toList();
            lots.add(new Market.Lot(lot.lotId().toString(), items));
        }
        List<Market.Bidder> bidders =
                problem.bidders().stream().map(WholeLots::bidder).toList();
        List<Market.Share> shares = problem.shares().stream()
                .map(share -> new Market.Share(share.of(), share.kind() == ShareKind.AT_LEAST, share.basisPoints()))
                .toList();
        List<Market.Ruling> rulings = problem.rulings().stream()
                .map(ruling -> new Market.Ruling(ruling.lotId().toString(), ruling.supplierId(), ruling.only()))
                .toList();
        return new Market(lots, bidders, problem.minWinners(), problem.maxWinners(), rulings, shares);
    }

    private static Market.Bidder bidder(Bidder bidder) {
        List<Market.Offer> offers = bidder.offers().values().stream()
                .sorted(Comparator.comparing(Offer::itemId))
                .map(WholeLots::offer)
                .toList();
        List<Market.TotalDiscount> discounts = bidder.totalDiscounts().stream()
                .map(discount -> new Market.TotalDiscount(discount.from().amount(), discount.basisPoints()))
                .toList();
        BigDecimal least = bidder.minimumAward().map(Money::amount).orElse(null);
        return new Market.Bidder(bidder.supplierId(), bidder.tags(), offers, discounts, least);
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

    Solution solve(AwardSearch.Limits limits, Currency currency) {
        coop.grappe.award.Award award;
        try {
            award = new AwardSearch(market(), limits, better -> {}).run();
        } catch (ArithmeticException tooLarge) {
            return Solution.failed("too-large");
        }
        return switch (award.status()) {
            case INFEASIBLE -> Solution.infeasible();
            case UNKNOWN -> Solution.failed("time-limit");
            case OPTIMAL, FEASIBLE -> solution(award, currency);
        };
    }

    /** Prices after the discount are rounded to the decimals of a unit price, so the total may differ by that from what was compared. */
    private Solution solution(coop.grappe.award.Award award, Currency currency) {
        List<Allocation> allocations = new ArrayList<>();
        for (Bidder bidder : problem.bidders()) {
            List<Demanded> given = given(award, bidder);
            BigDecimal percent = TotalDiscount.percentAt(bidder.totalDiscounts(), gross(bidder, given, currency));
            for (Demanded item : given) {
                PriceSchedule schedule = schedule(bidder, item).less(percent);
                allocations.add(new Allocation(
                        bidder.supplierId(), item.itemId(), item.quantity(), schedule.costOf(item.quantity())));
            }
        }
        ScenarioState state = award.status() == Status.OPTIMAL ? ScenarioState.OPTIMAL : ScenarioState.FEASIBLE;
        Money total = new Solution(state, allocations, null, null).total(currency);
        Money proved =
                Money.rounded(Objects.requireNonNull(award.bound()).max(BigDecimal.ZERO), currency, RoundingMode.FLOOR);
        return new Solution(state, allocations, proved.compareTo(total) < 0 ? proved : total, null);
    }

    private List<Demanded> given(coop.grappe.award.Award award, Bidder bidder) {
        List<Demanded> given = new ArrayList<>();
        for (DemandedLot lot : problem.lots()) {
            if (bidder.supplierId().equals(award.winners().get(lot.lotId().toString()))) {
                given.addAll(lot.items());
            }
        }
        return given;
    }

    private static Money gross(Bidder bidder, List<Demanded> given, Currency currency) {
        return given.stream()
                .map(item -> schedule(bidder, item).costOf(item.quantity()))
                .reduce(Money.zero(currency), Money::plus);
    }

    private static PriceSchedule schedule(Bidder bidder, Demanded item) {
        return Objects.requireNonNull(bidder.offers().get(item.itemId())).schedule();
    }
}
