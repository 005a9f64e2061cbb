package coop.grappe.award;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
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

    private final Instance instance;
    private final Branch branch;
    private final CpModel model;
    private final PaymentModel payments;
    private final BoolVar[][] takes;

    /**
     * What was found out.
     *
     * @param award the cheapest, if there is any and it was found
     * @param isProved whether there is none cheaper; without an award: none at all
     */
    record Answer(Optional<Assignment> award, boolean isProved) {}

    /** @param heaviest what an award may weigh */
    ExactModel(Instance instance, Branch branch, long heaviest) {
        this.model = Exactly.model();
        this.instance = instance;
        this.branch = branch;
        this.payments = new PaymentModel(instance, model);
        this.takes = new BoolVar[instance.bidders][instance.lots];
        giveEachLot();
        List<Literal> open = new ArrayList<>();
        for (int j = 0; j < instance.bidders; j++) {
            if (!branch.out[j]) {
                pay(j, open);
            }
        }
        payments.close(open, instance.maxWinners - branch.certain(), heaviest);
    }

    private void giveEachLot() {
        for (int i = 0; i < instance.lots; i++) {
            List<BoolVar> takers = new ArrayList<>();
            for (int j = 0; j < instance.bidders; j++) {
                if (!branch.out[j] && instance.offers(j, i)) {
                    takes[j][i] = model.newBoolVar("");
                    takers.add(takes[j][i]);
                    if (instance.switching[j][i] > 0) {
                        payments.weigh(takes[j][i], instance.switching[j][i]);
                    }
                }
            }
            model.addExactlyOne(takers.toArray(new BoolVar[0]));
        }
    }

    private void pay(int j, List<Literal> open) {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        long all = 0;
        BoolVar wins = model.newBoolVar("");
        for (int lot : instance.offered[j]) {
            sum.addTerm(taken(j, lot), instance.price[j][lot]);
            all += instance.price[j][lot];
            model.addImplication(taken(j, lot), wins);
        }
        BoolVar[] takenLots = Arrays.stream(instance.offered[j])
                .mapToObj(lot -> taken(j, lot))
                .toArray(BoolVar[]::new);
        model.addLessOrEqual(wins, LinearExpr.sum(takenLots));
        payments.count(j, wins);
        if (!branch.in[j]) {
            open.add(wins);
        }
        requirePacks(j);
        payments.pay(
                new PaymentModel.Bill(j, sum, all),
                branch.lowest[j],
                branch.highest[j],
                branch.in[j] ? null : wins,
                takes[j],
                branch.missed[j]);
    }

    private void requirePacks(int j) {
        for (int k = 0; k < instance.packs[j].length; k++) {
            if (branch.reached[j][k]) {
                for (int lot : instance.packs[j][k].lots()) {
                    model.addEquality(taken(j, lot), 1);
                }
            }
        }
    }

    private BoolVar taken(int j, int lot) {
        return Objects.requireNonNull(takes[j][lot]);
    }

    /** @param work in CP-SAT's own measure, about seconds, the same on any machine; @param seconds by the clock */
    Answer solve(double work, double seconds) {
        CpSolver solver = Exactly.solver(work, seconds);
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
