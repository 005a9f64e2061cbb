package coop.grappe.supplier.award;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import coop.grappe.award.AwardSearch;
import coop.grappe.platform.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/**
 * Finds the cheapest allocation, with the proof of how good it is; the same question always gets the same answer.
 *
 * <p>Lots that stay whole go to the award optimizer, which counts each line in cents. Where lots are shared, CP-SAT with one worker and a fixed
 * seed compares unrounded costs; each line of the answer is then rounded to the cent once, so two allocations that differ by less than a cent per
 * line may be ordered either way.
 */
@ApplicationScoped
class AwardOptimizer {

    private static final int SEED = 1;
    private static final int SMALL = 1_000;

    private final OptimizerConfig config;

    AwardOptimizer(OptimizerConfig config) {
        this.config = config;
    }

    /** The native library is large, so it comes into memory with the first question. */
    private static final class Native {
        static {
            Loader.loadNativeLibraries();
        }

        private Native() {}

        static void load() {}
    }

    /**
     * With what each of its conditions costs. Where they contradict each other, they are given up one after the other until there is an
     * award; if that does not help or is not wanted, the costs say which one is in the way.
     *
     * @param relaxable which conditions may be given up, the least important first
     */
    Solution solve(AllocationProblem problem, List<String> relaxable, Currency currency) {
        Solution solution = solveOnce(problem, currency);
        List<String> givenUp = new ArrayList<>();
        for (String condition : relaxable) {
            if (solution.state() == ScenarioState.INFEASIBLE) {
                givenUp.add(condition);
                solution = solveOnce(problem.without(givenUp), currency);
            }
        }
        if (solution.state() == ScenarioState.FAILED) {
            return solution;
        }
        boolean helped = solution.state() != ScenarioState.INFEASIBLE;
        AllocationProblem asked = helped ? problem.without(givenUp) : problem;
        Solution found = solution;
        List<ConditionCost> costs = asked.conditions().stream()
                .map(name -> cost(name, solveOnce(asked.without(List.of(name)), currency), found, currency))
                .toList();
        return solution.with(helped ? givenUp : List.of(), costs);
    }

    private static ConditionCost cost(String condition, Solution without, Solution with, Currency currency) {
        Money total = without.state().isSolved() ? without.total(currency) : null;
        Money more =
                total != null && with.state().isSolved() ? with.total(currency).minus(total) : null;
        return new ConditionCost(condition, total, more);
    }

    private Solution solveOnce(AllocationProblem problem, Currency currency) {
        if (!problem.splitLots()) {
            return new WholeLots(problem).solve(limits(problem), currency);
        }
        boolean totals = problem.bidders().stream()
                .anyMatch(bidder -> !bidder.totalDiscounts().isEmpty()
                        || bidder.minimumAward().isPresent());
        return totals ? Solution.failed("split-with-totals") : share(problem, currency);
    }

    /** What is small is solved to the last cent. */
    private AwardSearch.Limits limits(AllocationProblem problem) {
        boolean small = problem.lots().size() * problem.bidders().size() <= SMALL;
        return new AwardSearch.Limits(small ? 0 : config.gap(), config.work(), config.timeLimit());
    }

    private Solution share(AllocationProblem problem, Currency currency) {
        Native.load();
        AllocationModel allocation;
        try {
            allocation = new AllocationModel(problem);
        } catch (ArithmeticException tooLarge) {
            return Solution.failed("too-large");
        }
        return allocation.isImpossible() ? Solution.infeasible() : solve(allocation, currency);
    }

    private Solution solve(AllocationModel allocation, Currency currency) {
        CpSolver solver = new CpSolver();
        solver.getParameters()
                .setNumWorkers(1)
                .setRandomSeed(SEED)
                .setMaxDeterministicTime(config.deterministicTime())
                .setMaxTimeInSeconds(config.timeLimit().toSeconds());
        CpSolverStatus status = solver.solve(allocation.model());
        return switch (status) {
            case OPTIMAL -> optimal(allocation.allocations(solver), currency);
            case FEASIBLE -> feasible(allocation.allocations(solver), solver, currency);
            case INFEASIBLE -> Solution.infeasible();
            case MODEL_INVALID -> Solution.failed("too-large");
            case UNKNOWN, UNRECOGNIZED -> Solution.failed("time-limit");
        };
    }

    private static Solution optimal(List<Allocation> allocations, Currency currency) {
        Money total = new Solution(ScenarioState.OPTIMAL, allocations, null, null).total(currency);
        return new Solution(ScenarioState.OPTIMAL, allocations, total, null);
    }

    private static Solution feasible(List<Allocation> allocations, CpSolver solver, Currency currency) {
        Money total = new Solution(ScenarioState.FEASIBLE, allocations, null, null).total(currency);
        BigDecimal proved = new BigDecimal(solver.bestObjectiveBound()).movePointLeft(AllocationModel.COST_SCALE);
        Money bound = Money.rounded(proved, currency, RoundingMode.FLOOR);
        return new Solution(ScenarioState.FEASIBLE, allocations, bound.compareTo(total) < 0 ? bound : total, null);
    }
}
