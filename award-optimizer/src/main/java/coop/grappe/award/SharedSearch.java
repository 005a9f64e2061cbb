package coop.grappe.award;

import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearArgument;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/** Gives a market whose lots may be shared to CP-SAT, which compares exact whole numbers; it proves small markets, and says how far it is in large ones. */
final class SharedSearch {

    /** What its bound may lose as a double. */
    private static final double CAUTION = 1e-12;

    private final Instance instance;
    private final SharedModel model;
    private final AwardSearch.Limits limits;
    private final Consumer<Award> progress;

    /** @throws ArithmeticException if the market's sums do not fit a machine word */
    SharedSearch(Market market, AwardSearch.Limits limits, Consumer<Award> progress) {
        this.instance = new Instance(market);
        this.model = new SharedModel(market, instance);
        this.limits = limits;
        this.progress = progress;
    }

    Award run() {
        CpSolver solver = Exactly.solver(limits.exactWork(), limits.time().toNanos() / 1e9);
        solver.getParameters().setRelativeGapLimit(limits.gap());
        CpSolverStatus status = solver.solve(model.model, new Progress());
        return switch (status) {
            case OPTIMAL, FEASIBLE ->
                found(
                        status == CpSolverStatus.OPTIMAL ? Award.Status.OPTIMAL : Award.Status.FEASIBLE,
                        solver::value,
                        solver.bestObjectiveBound());
            case INFEASIBLE -> none(Award.Status.INFEASIBLE);
            case UNKNOWN, UNRECOGNIZED -> none(Award.Status.UNKNOWN);
            case MODEL_INVALID -> throw new ArithmeticException("The market is too large");
        };
    }

    private final class Progress extends CpSolverSolutionCallback {
        @Override
        public void onSolutionCallback() {
            progress.accept(found(Award.Status.FEASIBLE, this::value, bestObjectiveBound()));
        }
    }

    private Award found(Award.Status status, ToLongFunction<LinearArgument> values, double proved) {
        long weight = values.applyAsLong(model.payments.weight());
        long bound = Math.max(0, Math.min(weight, (long) Math.ceil(proved - Math.abs(proved) * CAUTION)));
        if (status == Award.Status.OPTIMAL && limits.gap() == 0) {
            bound = weight;
        }
        return new Award(
                status,
                model.winners(values),
                model.quantities(values),
                BigDecimal.valueOf(values.applyAsLong(model.payments.paid()), 6).stripTrailingZeros(),
                weight(values.applyAsLong(model.payments.switching())),
                weight(weight),
                weight(bound),
                weight == 0 ? 0 : (weight - bound) / (double) weight,
                null,
                0);
    }

    private static Award none(Award.Status status) {
        return new Award(status, Map.of(), List.of(), null, null, null, null, null, null, 0);
    }

    private BigDecimal weight(long weight) {
        return BigDecimal.valueOf(weight, instance.weightScale()).stripTrailingZeros();
    }
}
