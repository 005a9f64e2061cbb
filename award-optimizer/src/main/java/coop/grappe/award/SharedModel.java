package coop.grappe.award;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A market whose lots may be shared, in whole numbers: how many steps of each item a bidder delivers, at which price, rounded to the cent once for
 * each line. A step is the smallest decimal of what is needed.
 */
final class SharedModel {

    final CpModel model = Exactly.model();
    final PaymentModel payments;

    private final Market market;
    private final Instance instance;
    private final List<Delivery> deliveries = new ArrayList<>();
    private final @Nullable BoolVar[][] gets;
    private final @Nullable BoolVar[][] whole;
    private final LinearExprBuilder[] sums;
    private final long[] most;

    /** How many steps of an item a bidder delivers; whether it might be a part of the lot. */
    private record Delivery(String item, String bidder, LinearArgument steps, int scale, boolean isPart) {}

    SharedModel(Market market, Instance instance) {
        this.market = market;
        this.instance = instance;
        this.payments = new PaymentModel(instance, model);
        this.gets = new BoolVar[instance.bidders][instance.lots];
        this.whole = new BoolVar[instance.bidders][instance.lots];
        this.sums = new LinearExprBuilder[instance.bidders];
        this.most = new long[instance.bidders];
        for (int j = 0; j < instance.bidders; j++) {
            sums[j] = LinearExpr.newBuilder();
        }
        for (int i = 0; i < instance.lots; i++) {
            if (market.isShared(market.lots().get(i))) {
                share(i);
            } else {
                giveWhole(i);
            }
            limitWinners(i);
            leave(i);
        }
        fix();
        List<Literal> winners = new ArrayList<>();
        for (int j = 0; j < instance.bidders; j++) {
            winners.add(pay(j));
        }
        payments.close(winners, instance.maxWinners, Long.MAX_VALUE);
    }

    /** Who gets which lot whole, as far as it cannot be shared. */
    Map<String, String> winners(ToLongFunction<LinearArgument> values) {
        Map<String, String> winners = new LinkedHashMap<>();
        for (int i = 0; i < instance.lots; i++) {
            Market.Lot lot = market.lots().get(i);
            for (int j = 0; j < instance.bidders && !market.isShared(lot); j++) {
                BoolVar takes = gets[j][i];
                if (takes != null && values.applyAsLong(takes) > 0) {
                    winners.put(lot.id(), market.bidders().get(j).id());
                }
            }
        }
        return winners;
    }

    List<Award.Quantity> quantities(ToLongFunction<LinearArgument> values) {
        return deliveries.stream()
                .filter(Delivery::isPart)
                .map(one -> new Award.Quantity(
                        one.item(), one.bidder(), BigDecimal.valueOf(values.applyAsLong(one.steps()), one.scale())))
                .filter(one -> one.quantity().signum() > 0)
                .toList();
    }

    private void giveWhole(int i) {
        List<BoolVar> takers = new ArrayList<>();
        for (int j = 0; j < instance.bidders; j++) {
            if (instance.offers(j, i)) {
                BoolVar takes = model.newBoolVar("");
                takers.add(takes);
                gets[j][i] = takes;
                whole[j][i] = takes;
                sums[j].addTerm(takes, instance.price[j][i]);
                most[j] = Math.addExact(most[j], instance.price[j][i]);
                for (Market.Item item : market.lots().get(i).items()) {
                    int scale = scale(item);
                    LinearArgument steps = LinearExpr.term(takes, units(item.quantity(), scale));
                    deliveries.add(
                            new Delivery(item.id(), market.bidders().get(j).id(), steps, scale, false));
                }
            }
        }
        model.addExactlyOne(takers.toArray(new BoolVar[0]));
    }

    private void share(int i) {
        Market.Lot lot = market.lots().get(i);
        List<List<IntVar>> parts = new ArrayList<>();
        for (int j = 0; j < instance.bidders; j++) {
            gets[j][i] = model.newBoolVar("");
            parts.add(new ArrayList<>());
        }
        for (Market.Item item : lot.items()) {
            int scale = scale(item);
            long all = units(item.quantity(), scale);
            LinearExprBuilder sum = LinearExpr.newBuilder();
            for (int j = 0; j < instance.bidders; j++) {
                Market.Offer offer = offer(lot, item, market.bidders().get(j));
                if (offer != null) {
                    IntVar steps = model.newIntVar(0, Math.min(all, capacity(offer, scale, all)), "");
                    model.addLessOrEqual(steps, LinearExpr.term(got(j, i), all));
                    SharedLine line = new SharedLine(model, offer, steps, all, scale);
                    sums[j].add(line.cents);
                    most[j] = Math.addExact(most[j], line.most);
                    sum.add(steps);
                    parts.get(j).add(steps);
                    deliveries.add(
                            new Delivery(item.id(), market.bidders().get(j).id(), steps, scale, true));
                }
            }
            model.addEquality(sum, all);
        }
        for (int j = 0; j < instance.bidders; j++) {
            model.addLessOrEqual(got(j, i), LinearExpr.sum(parts.get(j).toArray(new IntVar[0])));
        }
        for (int j = 0; j < instance.bidders; j++) {
            whole[j][i] = alone(j, i);
        }
    }

    /** Whether nobody else gets anything of a lot. */
    private BoolVar alone(int j, int i) {
        BoolVar alone = model.newBoolVar("");
        LinearExprBuilder any = LinearExpr.newBuilder().add(alone);
        for (int other = 0; other < instance.bidders; other++) {
            if (other != j) {
                model.addImplication(alone, got(other, i).not());
                any.add(got(other, i));
            }
        }
        model.addGreaterOrEqual(any, 1);
        return alone;
    }

    private Market.@Nullable Offer offer(Market.Lot lot, Market.Item item, Market.Bidder bidder) {
        boolean allowed = Objects.requireNonNull(market.rulings()).stream()
                .allMatch(ruling -> ruling.allows(lot.id(), bidder.id()));
        return bidder.offers().stream()
                .filter(offer -> allowed && offer.item().equals(item.id()))
                .findFirst()
                .orElse(null);
    }

    private int scale(Market.Item item) {
        int scale = Math.max(0, item.quantity().stripTrailingZeros().scale());
        for (Market.Fixed one : Objects.requireNonNull(market.fixed())) {
            if (one.item().equals(item.id())) {
                scale = Math.max(scale, one.quantity().stripTrailingZeros().scale());
            }
        }
        return scale;
    }

    private static long capacity(Market.Offer offer, int scale, long all) {
        BigDecimal capacity = offer.capacity();
        return capacity == null
                ? all
                : capacity.setScale(scale, RoundingMode.DOWN)
                        .unscaledValue()
                        .min(BigInteger.valueOf(all))
                        .longValueExact();
    }

    /** @throws ArithmeticException if it is too large for a machine word */
    static long units(BigDecimal exact, int scale) {
        return exact.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue().longValueExact();
    }

    private void limitWinners(int i) {
        for (Market.LotWinners limit : Objects.requireNonNull(market.lotWinners())) {
            if (limit.lot().equals(market.lots().get(i).id())) {
                LinearExpr winners = LinearExpr.sum(ofLot(i));
                if (limit.atLeast() != null) {
                    model.addGreaterOrEqual(winners, limit.atLeast());
                }
                if (limit.atMost() != null) {
                    model.addLessOrEqual(winners, limit.atMost());
                }
            }
        }
    }

    private BoolVar[] ofLot(int i) {
        List<BoolVar> takers = new ArrayList<>();
        for (int j = 0; j < instance.bidders; j++) {
            if (gets[j][i] != null) {
                takers.add(got(j, i));
            }
        }
        return takers.toArray(new BoolVar[0]);
    }

    /** A lot leaves those who have it today once, however many others get of it. */
    private void leave(int i) {
        for (Market.Switching leaving : Objects.requireNonNull(market.switchings())) {
            if (leaving.lot().equals(market.lots().get(i).id())) {
                BoolVar leaves = model.newBoolVar("");
                for (int j = 0; j < instance.bidders; j++) {
                    boolean stays =
                            leaving.from().contains(market.bidders().get(j).id());
                    if (!stays && gets[j][i] != null) {
                        model.addImplication(got(j, i), leaves);
                    }
                }
                payments.weigh(leaves, instance.weightOf(leaving));
            }
        }
    }

    private void fix() {
        for (Market.Fixed one : Objects.requireNonNull(market.fixed())) {
            LinearExprBuilder steps = LinearExpr.newBuilder();
            int scale = Math.max(0, one.quantity().stripTrailingZeros().scale());
            for (Delivery delivery : deliveries) {
                if (delivery.item().equals(one.item()) && delivery.bidder().equals(one.bidder())) {
                    steps.add(delivery.steps());
                    scale = delivery.scale();
                }
            }
            model.addEquality(steps, units(one.quantity(), scale));
        }
    }

    private BoolVar pay(int j) {
        BoolVar wins = model.newBoolVar("");
        List<BoolVar> got = new ArrayList<>();
        for (int i = 0; i < instance.lots; i++) {
            if (gets[j][i] != null) {
                model.addImplication(got(j, i), wins);
                got.add(got(j, i));
            }
        }
        model.addLessOrEqual(wins, LinearExpr.sum(got.toArray(new BoolVar[0])));
        payments.count(j, wins);
        PaymentModel.Bill bill = new PaymentModel.Bill(j, sums[j], most[j]);
        payments.pay(bill, 0, instance.from[j].length - 1, wins, whole[j], new boolean[instance.packs[j].length]);
        return wins;
    }

    private BoolVar got(int j, int i) {
        return Objects.requireNonNull(gets[j][i]);
    }
}
