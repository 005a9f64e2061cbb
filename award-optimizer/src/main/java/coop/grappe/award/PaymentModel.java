package coop.grappe.award;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is paid to bidders, and what has to hold of it, in the words of CP-SAT: the same whether lots stay whole or are shared. */
final class PaymentModel {

    private final Instance instance;
    private final CpModel model;
    private final LinearExprBuilder weight = LinearExpr.newBuilder();
    private final LinearExprBuilder paid = LinearExpr.newBuilder();
    private final LinearExprBuilder switching = LinearExpr.newBuilder();
    private final List<LinearExprBuilder> shares = new ArrayList<>();
    private final List<Literal> winners = new ArrayList<>();
    private final List<Literal> newcomers = new ArrayList<>();
    private final @Nullable Literal[] wins;

    PaymentModel(Instance instance, CpModel model) {
        this.instance = instance;
        this.model = model;
        this.wins = new Literal[instance.bidders];
        for (int s = 0; s < instance.weight.length; s++) {
            shares.add(LinearExpr.newBuilder());
        }
    }

    /** A lot that a bidder gets under a package discount, or does not. */
    private record Packed(BoolVar holds, long price, int points) {}

    /**
     * What a bidder asks for all that it gets.
     *
     * @param sum its prices before discounts, in cents
     * @param all the most that this can be
     */
    record Bill(int bidder, LinearArgument sum, long all) {}

    /** @param holds exactly if the bidder gets anything */
    void count(int bidder, Literal holds) {
        wins[bidder] = holds;
        winners.add(holds);
        if (instance.isNew[bidder]) {
            newcomers.add(holds);
        }
    }

    /** What switching weighs. */
    void weigh(LinearArgument what, long weighs) {
        weight.addTerm(what, weighs);
        switching.addTerm(what, weighs);
    }

    LinearArgument weight() {
        return weight;
    }

    LinearArgument paid() {
        return paid;
    }

    LinearArgument switching() {
        return switching;
    }

    /**
     * The payment at whichever step the sum reaches.
     *
     * @param paid whether anything is; for certain if absent
     * @param whole by lot, whether the bidder gets all of it; absent where it cannot
     * @param isOut by package, whether it is ruled out already
     */
    void pay(Bill bill, int lowest, int highest, @Nullable Literal paid, BoolVar[] whole, boolean[] isOut) {
        List<Packed> packed = packs(bill.bidder(), whole, isOut);
        long all = Math.min(bill.all(), instance.most[bill.bidder()]);
        if (all < bill.all()) {
            model.addLessOrEqual(bill.sum(), all);
        }
        Bill limited = new Bill(bill.bidder(), bill.sum(), all);
        if (lowest == highest && paid == null) {
            payAt(limited, lowest, packed);
        } else {
            payAtOneOf(limited, lowest, highest, paid == null ? model.trueLiteral() : paid, packed);
        }
    }

    private void payAt(Bill bill, int step, List<Packed> packed) {
        int j = bill.bidder();
        model.addLinearConstraint(
                bill.sum(), instance.from[j][step], Math.max(instance.from[j][step], last(bill, step)));
        add(j, bill.sum(), rate(j, step));
        packed.forEach(lot -> add(j, lot.holds(), correction(lot, j, step)));
    }

    private void payAtOneOf(Bill bill, int lowest, int highest, Literal paid, List<Packed> packed) {
        int j = bill.bidder();
        List<BoolVar> holds = new ArrayList<>();
        LinearExprBuilder parts = LinearExpr.newBuilder();
        for (int k = lowest; k <= highest && instance.from[j][k] <= bill.all(); k++) {
            BoolVar hold = model.newBoolVar("");
            IntVar part = model.newIntVar(0, last(bill, k), "");
            model.addGreaterOrEqual(part, LinearExpr.term(hold, instance.from[j][k]));
            model.addLessOrEqual(part, LinearExpr.term(hold, last(bill, k)));
            parts.add(part);
            holds.add(hold);
            add(j, part, rate(j, k));
            for (Packed lot : packed) {
                add(j, both(lot.holds(), hold), correction(lot, j, k));
            }
        }
        model.addEquality(LinearExpr.sum(holds.toArray(new BoolVar[0])), LinearExpr.term(paid, 1));
        model.addEquality(parts, bill.sum());
    }

    private long rate(int j, int step) {
        return Market.WHOLE - instance.discount[j][step];
    }

    /** What is paid less because of the package. */
    private long correction(Packed lot, int j, int step) {
        return instance.packed(lot.price(), lot.points(), j, step) - lot.price() * rate(j, step);
    }

    private BoolVar both(BoolVar one, BoolVar other) {
        BoolVar both = model.newBoolVar("");
        model.addImplication(both, one);
        model.addImplication(both, other);
        model.addGreaterOrEqual(LinearExpr.newBuilder().add(both).add(1), LinearExpr.sum(new BoolVar[] {one, other}));
        return both;
    }

    private long last(Bill bill, int step) {
        long[] from = instance.from[bill.bidder()];
        return step + 1 < from.length ? Math.min(bill.all(), from[step + 1] - 1) : bill.all();
    }

    /** Which lots are under which package discount; of several the highest holds. */
    private List<Packed> packs(int j, BoolVar[] whole, boolean[] isOut) {
        List<Packed> packed = new ArrayList<>();
        List<List<BoolVar>> better = new ArrayList<>();
        for (int i = 0; i < instance.lots; i++) {
            better.add(new ArrayList<>());
        }
        for (int k = 0; k < instance.packs[j].length; k++) {
            Instance.Pack pack = instance.packs[j][k];
            BoolVar reached = reached(pack, whole, isOut[k]);
            for (int lot : pack.lots()) {
                BoolVar holds = better.get(lot).isEmpty() ? reached : unless(better.get(lot), reached);
                better.get(lot).add(reached);
                packed.add(new Packed(holds, instance.price[j][lot], pack.points()));
            }
        }
        return packed;
    }

    private BoolVar reached(Instance.Pack pack, BoolVar[] whole, boolean isOut) {
        BoolVar reached = model.newBoolVar("");
        LinearExprBuilder won = LinearExpr.newBuilder();
        for (int lot : pack.lots()) {
            model.addImplication(reached, whole[lot]);
            won.add(whole[lot]);
        }
        model.addLessOrEqual(won, LinearExpr.newBuilder().add(reached).add(pack.lots().length - 1L));
        if (isOut) {
            model.addEquality(reached, 0);
        }
        return reached;
    }

    private BoolVar unless(List<BoolVar> better, BoolVar reached) {
        BoolVar holds = model.newBoolVar("");
        model.addImplication(holds, reached);
        LinearExprBuilder any = LinearExpr.newBuilder().add(holds);
        for (BoolVar one : better) {
            model.addImplication(holds, one.not());
            any.add(one);
        }
        model.addGreaterOrEqual(any, reached);
        return holds;
    }

    private void add(int j, LinearArgument what, long payment) {
        paid.addTerm(what, payment);
        weight.addTerm(what, payment * instance.counts[j]);
        for (int s = 0; s < shares.size(); s++) {
            shares.get(s).addTerm(what, payment * instance.weight[s][j]);
        }
    }

    /**
     * What has to hold of all bidders together.
     *
     * @param limited those of whom no more than so many may win
     * @param heaviest what an award may weigh
     */
    void close(List<Literal> limited, int limit, long heaviest) {
        model.addLessOrEqual(LinearExpr.sum(limited.toArray(new Literal[0])), limit);
        if (instance.minWinners > 0) {
            model.addGreaterOrEqual(LinearExpr.sum(winners.toArray(new Literal[0])), instance.minWinners);
        }
        if (instance.maxNew < instance.bidders) {
            model.addLessOrEqual(LinearExpr.sum(newcomers.toArray(new Literal[0])), instance.maxNew);
        }
        if (instance.otherThan != null) {
            differ(instance.otherThan);
        }
        shares.forEach(share -> model.addGreaterOrEqual(share, 0));
        if (heaviest < Long.MAX_VALUE) {
            model.addLessOrEqual(weight, heaviest);
        }
        model.minimize(weight);
    }

    private void differ(boolean[] other) {
        List<Literal> any = new ArrayList<>();
        for (int j = 0; j < other.length; j++) {
            Literal holds = wins[j];
            if (holds != null) {
                any.add(other[j] ? holds.not() : holds);
            } else if (other[j]) {
                return;
            }
        }
        model.addBoolOr(any.toArray(new Literal[0]));
    }
}
