package coop.grappe.award;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** All awards of a branch that cost no more than so much, exactly, in whole numbers, for CP-SAT with one worker and a fixed seed. */
final class ExactModel {

    private static final int SEED = 1;

    private final Instance instance;
    private final Branch branch;
    private final CpModel model = new CpModel();
    private final BoolVar[][] takes;
    private final LinearExprBuilder payment = LinearExpr.newBuilder();
    private final List<LinearExprBuilder> shares = new ArrayList<>();
    private final List<BoolVar> winners = new ArrayList<>();

    /** The native library is large, so it comes into memory with the first question. */
    private static final class Native {
        static {
            Loader.loadNativeLibraries();
        }

        private Native() {}

        static void load() {}
    }

    /**
     * What was found out.
     *
     * @param award the cheapest, if there is any and it was found
     * @param isProved whether there is none cheaper; without an award: none at all
     */
    record Answer(Optional<Assignment> award, boolean isProved) {}

    /** @param most what an award may cost, in ten-thousandths of a cent */
    ExactModel(Instance instance, Branch branch, long most) {
        Native.load();
        this.instance = instance;
        this.branch = branch;
        this.takes = new BoolVar[instance.bidders][instance.lots];
        for (int s = 0; s < instance.weight.length; s++) {
            shares.add(LinearExpr.newBuilder());
        }
        giveEachLot();
        List<BoolVar> open = new ArrayList<>();
        for (int j = 0; j < instance.bidders; j++) {
            if (!branch.out[j]) {
                pay(j, open);
            }
        }
        model.addLessOrEqual(
                LinearExpr.sum(open.toArray(new BoolVar[0])), instance.maxWinners - (long) branch.certain());
        if (instance.minWinners > 0) {
            model.addGreaterOrEqual(LinearExpr.sum(winners.toArray(new BoolVar[0])), instance.minWinners);
        }
        shares.forEach(share -> model.addGreaterOrEqual(share, 0));
        if (most < Long.MAX_VALUE) {
            model.addLessOrEqual(payment, most);
        }
        model.minimize(payment);
    }

    private void giveEachLot() {
        for (int i = 0; i < instance.lots; i++) {
            List<BoolVar> takers = new ArrayList<>();
            for (int j = 0; j < instance.bidders; j++) {
                if (!branch.out[j] && instance.offers(j, i)) {
                    takes[j][i] = model.newBoolVar("");
                    takers.add(takes[j][i]);
                }
            }
            model.addExactlyOne(takers.toArray(new BoolVar[0]));
        }
    }

    private void pay(int j, List<BoolVar> open) {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        long all = 0;
        for (int lot : instance.offered[j]) {
            sum.addTerm(taken(j, lot), instance.price[j][lot]);
            all += instance.price[j][lot];
        }
        BoolVar wins = model.newBoolVar("");
        for (int lot : instance.offered[j]) {
            model.addImplication(taken(j, lot), wins);
        }
        BoolVar[] takenLots = Arrays.stream(instance.offered[j])
                .mapToObj(lot -> taken(j, lot))
                .toArray(BoolVar[]::new);
        model.addLessOrEqual(wins, LinearExpr.sum(takenLots));
        winners.add(wins);
        if (!branch.in[j]) {
            open.add(wins);
            payAtOneOf(j, all, sum, wins);
        } else if (branch.lowest[j] == branch.highest[j]) {
            payAt(j, branch.lowest[j], all, sum);
        } else {
            payAtOneOf(j, all, sum, model.trueLiteral());
        }
    }

    private void payAt(int j, int step, long all, LinearExprBuilder sum) {
        model.addLinearConstraint(sum, instance.from[j][step], Math.max(instance.from[j][step], last(j, step, all)));
        int rate = Market.WHOLE - instance.discount[j][step];
        for (int lot : instance.offered[j]) {
            add(j, taken(j, lot), instance.price[j][lot] * rate);
        }
    }

    private void payAtOneOf(int j, long all, LinearExprBuilder sum, Literal holdsAny) {
        List<BoolVar> holds = new ArrayList<>();
        LinearExprBuilder parts = LinearExpr.newBuilder();
        for (int k = branch.lowest[j]; k <= branch.highest[j] && instance.from[j][k] <= all; k++) {
            BoolVar hold = model.newBoolVar("");
            IntVar part = model.newIntVar(0, last(j, k, all), "");
            model.addGreaterOrEqual(part, LinearExpr.term(hold, instance.from[j][k]));
            model.addLessOrEqual(part, LinearExpr.term(hold, last(j, k, all)));
            parts.add(part);
            holds.add(hold);
            add(j, part, Market.WHOLE - instance.discount[j][k]);
        }
        model.addEquality(LinearExpr.sum(holds.toArray(new BoolVar[0])), LinearExpr.term(holdsAny, 1));
        model.addEquality(parts, sum);
    }

    private void add(int j, LinearArgument what, long paid) {
        payment.addTerm(what, paid);
        for (int s = 0; s < shares.size(); s++) {
            shares.get(s).addTerm(what, paid * instance.weight[s][j]);
        }
    }

    private long last(int j, int step, long all) {
        return step + 1 < instance.from[j].length ? Math.min(all, instance.from[j][step + 1] - 1) : all;
    }

    private BoolVar taken(int j, int lot) {
        return Objects.requireNonNull(takes[j][lot]);
    }

    /** @param work in CP-SAT's own measure, about seconds, the same on any machine; @param seconds by the clock */
    Answer solve(double work, double seconds) {
        CpSolver solver = new CpSolver();
        solver.getParameters()
                .setNumWorkers(1)
                .setRandomSeed(SEED)
                .setMaxDeterministicTime(work)
                .setMaxTimeInSeconds(Math.max(0.01, seconds));
        CpSolverStatus status = solver.solve(model);
        boolean found = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
        boolean proved = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.INFEASIBLE;
        return new Answer(found ? Optional.of(award(solver)) : Optional.empty(), proved);
    }

    private Assignment award(CpSolver solver) {
        int[] winner = new int[instance.lots];
        for (int j = 0; j < instance.bidders; j++) {
            for (int lot : instance.offered[j]) {
                if (!branch.out[j] && solver.booleanValue(taken(j, lot))) {
                    winner[lot] = j;
                }
            }
        }
        return new Assignment(instance, winner);
    }
}
