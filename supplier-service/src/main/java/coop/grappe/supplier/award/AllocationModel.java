package coop.grappe.supplier.award;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.UnitPrice;
import coop.grappe.supplier.award.AllocationProblem.Bidder;
import coop.grappe.supplier.award.AllocationProblem.Demanded;
import coop.grappe.supplier.award.AllocationProblem.DemandedLot;
import coop.grappe.supplier.bid.Offer;
import coop.grappe.supplier.bid.PriceSchedule;
import coop.grappe.supplier.bid.Tier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * An allocation problem in whole numbers. Costs are counted in ten-millionths of the currency's unit: a price has at most four
 * decimals and a quantity three, so no cost is rounded while the solver compares.
 */
final class AllocationModel {

    /** Decimals of a cost. */
    static final int COST_SCALE = UnitPrice.SCALE + Quantity.SCALE;

    private final AllocationProblem problem;
    private final CpModel model = new CpModel();
    private final LinearExprBuilder cost = LinearExpr.newBuilder();
    private final Map<String, BoolVar> winners = new LinkedHashMap<>();
    private final List<Choice> choices = new ArrayList<>();
    private boolean impossible;

    /** How many whole steps of an item a supplier gets. */
    private record Choice(Bidder bidder, Demanded demanded, LinearArgument steps, int scale) {}

    AllocationModel(AllocationProblem problem) {
        this.problem = problem;
        problem.bidders().forEach(bidder -> winners.put(bidder.supplierId(), model.newBoolVar("")));
        if (problem.maxWinners() != null) {
            model.addLessOrEqual(LinearExpr.sum(winners.values().toArray(new BoolVar[0])), problem.maxWinners());
        }
        for (DemandedLot lot : problem.lots()) {
            if (problem.splitLots()) {
                lot.items().forEach(this::share);
            } else {
                giveWhole(lot);
            }
        }
        model.minimize(cost);
    }

    CpModel model() {
        return model;
    }

    /** Whether somebody's demand has no taker at all, so that there is nothing to solve. */
    boolean isImpossible() {
        return impossible;
    }

    List<Allocation> allocations(CpSolver solver) {
        return choices.stream()
                .map(choice -> allocation(choice, solver.value(choice.steps())))
                .filter(allocation -> allocation.quantity().isPositive())
                .toList();
    }

    private static Allocation allocation(Choice choice, long steps) {
        UUID item = choice.demanded().itemId();
        Quantity quantity = new Quantity(
                BigDecimal.valueOf(steps, choice.scale()),
                choice.demanded().quantity().unit());
        Money cost = offer(choice.bidder(), item).schedule().costOf(quantity);
        return new Allocation(choice.bidder().supplierId(), item, quantity, cost);
    }

    private void giveWhole(DemandedLot lot) {
        List<BoolVar> takers = new ArrayList<>();
        for (Bidder bidder : problem.bidders()) {
            if (!bidder.covers(lot)) {
                continue;
            }
            BoolVar takes = model.newBoolVar("");
            takers.add(takes);
            model.addImplication(takes, winner(bidder));
            for (Demanded demanded : lot.items()) {
                BigDecimal quantity = demanded.quantity().value();
                cost.addTerm(
                        takes, units(offer(bidder, demanded.itemId()).schedule().exactCostOf(quantity), COST_SCALE));
                choices.add(new Choice(
                        bidder, demanded, LinearExpr.term(takes, units(quantity, quantity.scale())), quantity.scale()));
            }
        }
        impossible |= takers.isEmpty();
        model.addExactlyOne(takers.toArray(new BoolVar[0]));
    }

    private void share(Demanded demanded) {
        BigDecimal demand = demanded.quantity().value();
        int scale = demand.scale();
        long all = units(demand, scale);
        LinearExprBuilder sum = LinearExpr.newBuilder();
        boolean offered = false;
        for (Bidder bidder : problem.bidders()) {
            Offer offer = bidder.offers().get(demanded.itemId());
            if (offer != null) {
                IntVar steps = model.newIntVar(0, most(offer, all, scale), "");
                model.addLessOrEqual(steps, LinearExpr.term(winner(bidder), all));
                price(offer.schedule(), steps, all, scale);
                sum.add(steps);
                choices.add(new Choice(bidder, demanded, steps, scale));
                offered = true;
            }
        }
        impossible |= !offered;
        model.addEquality(sum, all);
    }

    private static long most(Offer offer, long all, int scale) {
        Quantity capacity = offer.capacity();
        return capacity == null
                ? all
                : Math.min(
                        all,
                        capacity.value()
                                .setScale(scale, RoundingMode.DOWN)
                                .unscaledValue()
                                .longValueExact());
    }

    private void price(PriceSchedule schedule, IntVar steps, long all, int scale) {
        switch (schedule.kind()) {
            case ALL_UNITS -> priceWhole(schedule.tiers(), steps, all, scale);
            case INCREMENTAL -> priceParts(schedule.tiers(), steps, all, scale);
        }
    }

    /** Exactly one tier holds, and it prices all steps. */
    private void priceWhole(List<Tier> tiers, IntVar steps, long all, int scale) {
        List<BoolVar> holds = new ArrayList<>();
        LinearExprBuilder sum = LinearExpr.newBuilder();
        for (int i = 0; i < tiers.size(); i++) {
            long from = up(tiers.get(i).threshold(), scale);
            long to = i + 1 < tiers.size() ? Math.min(all, up(tiers.get(i + 1).threshold(), scale) - 1) : all;
            if (from > to) {
                continue;
            }
            BoolVar tier = model.newBoolVar("");
            IntVar part = model.newIntVar(0, to, "");
            model.addGreaterOrEqual(part, LinearExpr.term(tier, from));
            model.addLessOrEqual(part, LinearExpr.term(tier, to));
            cost.addTerm(part, units(tiers.get(i).unitPrice().amount(), COST_SCALE - scale));
            sum.add(part);
            holds.add(tier);
        }
        model.addExactlyOne(holds.toArray(new BoolVar[0]));
        model.addEquality(sum, steps);
    }

    /** Parts in thousandths, because a threshold may fall between two steps; a tier is begun once the one before it is full. */
    private void priceParts(List<Tier> tiers, IntVar steps, long all, int scale) {
        long toThousandths = BigInteger.TEN.pow(Quantity.SCALE - scale).longValueExact();
        long end = all * toThousandths;
        LinearExprBuilder sum = LinearExpr.newBuilder();
        IntVar before = null;
        long widthBefore = 0;
        for (int i = 0; i < tiers.size(); i++) {
            long from = units(tiers.get(i).threshold(), Quantity.SCALE);
            if (from >= end) {
                break;
            }
            long to =
                    i + 1 < tiers.size() ? Math.min(end, units(tiers.get(i + 1).threshold(), Quantity.SCALE)) : end;
            IntVar part = model.newIntVar(0, to - from, "");
            if (before != null) {
                BoolVar begun = model.newBoolVar("");
                model.addGreaterOrEqual(before, LinearExpr.term(begun, widthBefore));
                model.addLessOrEqual(part, LinearExpr.term(begun, to - from));
            }
            cost.addTerm(part, units(tiers.get(i).unitPrice().amount(), COST_SCALE - Quantity.SCALE));
            sum.add(part);
            before = part;
            widthBefore = to - from;
        }
        model.addEquality(sum, LinearExpr.term(steps, toThousandths));
    }

    private BoolVar winner(Bidder bidder) {
        return Objects.requireNonNull(winners.get(bidder.supplierId()));
    }

    private static Offer offer(Bidder bidder, UUID item) {
        return Objects.requireNonNull(bidder.offers().get(item));
    }

    /** @throws ArithmeticException if it is too large for a machine word */
    private static long units(BigDecimal exact, int scale) {
        return exact.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue().longValueExact();
    }

    private static long up(BigDecimal threshold, int scale) {
        return threshold.setScale(scale, RoundingMode.CEILING).unscaledValue().longValueExact();
    }
}
