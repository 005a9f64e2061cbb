package coop.grappe.supplier.award;

import coop.grappe.award.Award;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.UnitPrice;
import coop.grappe.supplier.award.AllocationProblem.Bidder;
import coop.grappe.supplier.award.AllocationProblem.Demanded;
import coop.grappe.supplier.award.AllocationProblem.DemandedLot;
import coop.grappe.supplier.bid.BidPricing;
import coop.grappe.supplier.bid.Offer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the award optimizer answers, in the words of scenarios. Prices after discounts are rounded to the decimals of a unit price, so the total may
 * differ by that from what was compared.
 */
final class ScenarioAnswer {

    private final AllocationProblem problem;
    private final Award award;
    private final Currency currency;

    ScenarioAnswer(AllocationProblem problem, Award award, Currency currency) {
        this.problem = problem;
        this.award = award;
        this.currency = currency;
    }

    Solution solution() {
        return switch (award.status()) {
            case INFEASIBLE -> Solution.infeasible();
            case UNKNOWN -> Solution.failed("time-limit");
            case OPTIMAL -> solution(ScenarioState.OPTIMAL);
            case FEASIBLE -> solution(ScenarioState.FEASIBLE);
        };
    }

    private Solution solution(ScenarioState state) {
        List<Allocation> allocations = new ArrayList<>();
        Map<UUID, BigDecimal> costs = new HashMap<>();
        for (Bidder bidder : problem.bidders()) {
            Map<UUID, Quantity> given = given(bidder);
            BidPricing.Price price = pricing(bidder).of(given);
            price.lines().forEach((item, line) -> {
                Quantity quantity = Objects.requireNonNull(given.get(item));
                costs.merge(item, line.schedule().exactCostOf(quantity.value()), BigDecimal::add);
                allocations.add(new Allocation(bidder.supplierId(), item, quantity, line.cost(), bidder.bidId()));
            });
        }
        Money total = Solution.total(allocations, currency);
        boolean switches = Objects.requireNonNull(award.switching()).signum() > 0;
        boolean paidIsCompared = problem.terms().objective() == Objective.LOWEST_COST && !switches;
        Money value = paidIsCompared ? null : money(award.compared(), RoundingMode.HALF_UP);
        Money proved = money(award.bound() == null ? BigDecimal.ZERO : award.bound(), RoundingMode.FLOOR);
        Money compared = value == null ? total : value;
        ScenarioFindings findings = new ScenarioFindings(
                value,
                switches ? money(award.switching(), RoundingMode.HALF_UP) : null,
                null,
                null,
                problem.lots().stream().map(lot -> outcome(lot, allocations)).toList());
        Money bound = proved.compareTo(compared) < 0 ? proved : compared;
        return Solution.found(state, allocations, bound, prices(costs), findings);
    }

    private BidPricing pricing(Bidder bidder) {
        Map<UUID, Map<UUID, Quantity>> demand = new HashMap<>();
        for (DemandedLot lot : problem.lots()) {
            demand.put(
                    lot.lotId(), lot.items().stream().collect(Collectors.toMap(Demanded::itemId, Demanded::quantity)));
        }
        return new BidPricing(bidder.offers(), bidder.packs(), bidder.totalDiscounts(), demand, currency);
    }

    /** Rounded up, so that nobody pays more than what he is said to accept. */
    private Map<UUID, UnitPrice> prices(Map<UUID, BigDecimal> costs) {
        Map<UUID, UnitPrice> prices = new HashMap<>();
        for (DemandedLot lot : problem.lots()) {
            for (Demanded item : lot.items()) {
                BigDecimal cost = Objects.requireNonNull(costs.get(item.itemId()));
                BigDecimal mean = cost.divide(item.quantity().value(), UnitPrice.SCALE, RoundingMode.CEILING);
                prices.put(item.itemId(), new UnitPrice(mean, currency));
            }
        }
        return prices;
    }

    private Money money(@Nullable BigDecimal amount, RoundingMode rounding) {
        return Money.rounded(Objects.requireNonNull(amount).max(BigDecimal.ZERO), currency, rounding);
    }

    /** In the order of lots and items. */
    private Map<UUID, Quantity> given(Bidder bidder) {
        Map<UUID, Quantity> given = new LinkedHashMap<>();
        for (DemandedLot lot : problem.lots()) {
            boolean whole =
                    bidder.supplierId().equals(award.winners().get(lot.lotId().toString()));
            for (Demanded item : lot.items()) {
                if (whole) {
                    given.put(item.itemId(), item.quantity());
                } else {
                    part(bidder, item).ifPresent(part -> given.put(item.itemId(), part));
                }
            }
        }
        return given;
    }

    private Optional<Quantity> part(Bidder bidder, Demanded item) {
        return award.quantities().stream()
                .filter(one -> one.bidder().equals(bidder.supplierId())
                        && one.item().equals(item.itemId().toString()))
                .map(one -> new Quantity(one.quantity(), item.quantity().unit()))
                .findFirst();
    }

    private LotOutcome outcome(DemandedLot lot, List<Allocation> allocations) {
        List<UUID> items = lot.items().stream().map(Demanded::itemId).toList();
        List<Allocation> ofLot =
                allocations.stream().filter(one -> items.contains(one.itemId())).toList();
        List<String> winners =
                ofLot.stream().map(Allocation::supplierId).distinct().toList();
        LotOutcome outcome = new LotOutcome(lot.lotId(), winners, Solution.total(ofLot, currency), null, null);
        for (Bidder bidder : problem.bidders()) {
            Optional<Money> price = winners.contains(bidder.supplierId()) ? Optional.empty() : price(bidder, lot);
            Money least = outcome.nextPrice();
            if (price.isPresent() && (least == null || price.get().compareTo(least) < 0)) {
                outcome = new LotOutcome(lot.lotId(), winners, outcome.paid(), bidder.supplierId(), price.get());
            }
        }
        return outcome;
    }

    /** For all of a lot, before discounts. */
    private Optional<Money> price(Bidder bidder, DemandedLot lot) {
        Money sum = Money.zero(currency);
        for (Demanded item : lot.items()) {
            Offer offer = bidder.offers().get(item.itemId());
            if (offer == null || offer.capacity() != null && offer.capacity().compareTo(item.quantity()) < 0) {
                return Optional.empty();
            }
            sum = sum.plus(offer.schedule().costOf(item.quantity()));
        }
        return Optional.of(sum);
    }
}
