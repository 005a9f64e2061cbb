package coop.grappe.supplier.award;

import coop.grappe.award.Award;
import coop.grappe.award.AwardSearch;
import coop.grappe.award.Market;
import coop.grappe.platform.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds the best allocation, with the proof of how good it is; the same question always gets the same answer. Each line is counted in cents, and
 * nothing else is rounded while allocations are compared but lots under a package discount, to a ten-thousandth of a cent.
 */
@ApplicationScoped
class AwardOptimizer {

    private static final int SMALL = 1_000;

    /** The runner-up, and what conditions cost, are worth less work than the answer itself. */
    private static final int BESIDE = 4;

    private static final int GAP_SCALE = 6;

    private final OptimizerConfig config;

    AwardOptimizer(OptimizerConfig config) {
        this.config = config;
    }

    /** Hears how far a computation is, from the thread that computes. */
    interface Listener {

        /** A better allocation was found. */
        void better(SoFar best);

        /** One of the searches is done. */
        void searched();
    }

    /** How often it may have to search: for the scenario, with some conditions given up, for the runner-up, and without each condition. */
    static int searches(AllocationProblem problem, List<String> relaxable) {
        return 2 + relaxable.size() + problem.conditions().size();
    }

    /**
     * With the runner-up, and what each of its conditions costs. Where they contradict each other, they are given up one after the other until
     * there is an award; if that does not help or is not wanted, the costs say which one is in the way. Where demand depends on the price, all of
     * this is for the volume that the allocation itself holds together.
     *
     * @param relaxable which conditions may be given up, the least important first
     */
    Solution solve(AllocationProblem problem, List<String> relaxable, Currency currency, Listener listener) {
        if (!ConditionalDemand.isIn(problem)) {
            return explain(problem, settle(problem, relaxable, currency, listener), null, currency, listener);
        }
        ConditionalDemand demand = new ConditionalDemand(problem);
        AllocationProblem asked = problem;
        Settled settled = settle(asked, relaxable, currency, listener);
        while (settled.solution().state().isSolved()
                && demand.shrink(settled.solution().prices())) {
            asked = demand.problem();
            if (asked.lots().isEmpty()) {
                return Solution.failed("no-demand");
            }
            settled = settle(asked, relaxable, currency, listener);
        }
        return explain(asked, settled, demand.at(settled.solution().prices()), currency, listener);
    }

    /** A solution, and which conditions were given up for it. */
    private record Settled(Solution solution, List<String> givenUp) {}

    private Settled settle(AllocationProblem problem, List<String> relaxable, Currency currency, Listener listener) {
        Solution solution = search(problem, currency, listener);
        List<String> givenUp = new ArrayList<>();
        for (String condition : relaxable) {
            if (solution.state() == ScenarioState.INFEASIBLE) {
                givenUp.add(condition);
                solution = search(problem.without(givenUp), currency, listener);
            }
        }
        return new Settled(solution, solution.state() == ScenarioState.INFEASIBLE ? List.of() : givenUp);
    }

    private Solution explain(
            AllocationProblem problem,
            Settled settled,
            @Nullable ReckonedDemand demand,
            Currency currency,
            Listener listener) {
        Solution solution = settled.solution();
        if (solution.state() == ScenarioState.FAILED) {
            return solution;
        }
        AllocationProblem asked = problem.without(settled.givenUp());
        RunnerUp next = solution.state().isSolved() ? runnerUp(asked, solution, currency) : null;
        listener.searched();
        List<ConditionCost> costs = new ArrayList<>();
        for (String name : asked.conditions()) {
            Solution without = beside(asked.without(List.of(name)), null, currency);
            costs.add(cost(name, without, solution, currency));
            listener.searched();
        }
        return solution.with(demand, next, settled.givenUp(), costs);
    }

    private Solution search(AllocationProblem problem, Currency currency, Listener listener) {
        Solution solution = solve(
                problem,
                new ScenarioMarket(problem).market(),
                limits(problem, 1),
                currency,
                award -> listener.better(soFar(award, currency)));
        listener.searched();
        return solution;
    }

    private static SoFar soFar(Award award, Currency currency) {
        BigDecimal total = award.total() == null ? BigDecimal.ZERO : award.total();
        Double gap = award.gap();
        return new SoFar(
                Money.rounded(total, currency, RoundingMode.HALF_UP),
                gap == null ? null : new BigDecimal(gap).setScale(GAP_SCALE, RoundingMode.CEILING));
    }

    /** Who would win otherwise. */
    private RunnerUp runnerUp(AllocationProblem problem, Solution best, Currency currency) {
        Solution next = beside(problem, best, currency);
        boolean found = next.state().isSolved();
        return new RunnerUp(
                next.state(),
                found ? next.total(currency) : null,
                next.findings().value(),
                next.bound(),
                next.winners());
    }

    private Solution beside(AllocationProblem problem, @Nullable Solution otherThan, Currency currency) {
        Market market = new ScenarioMarket(problem).market();
        return solve(
                problem,
                otherThan == null ? market : market.otherThan(new HashSet<>(otherThan.winners())),
                limits(problem, BESIDE),
                currency,
                better -> {});
    }

    private static ConditionCost cost(String condition, Solution without, Solution with, Currency currency) {
        Money total = without.state().isSolved() ? without.total(currency) : null;
        Money more =
                total != null && with.state().isSolved() ? with.total(currency).minus(total) : null;
        return new ConditionCost(condition, total, more);
    }

    /** What is small is solved to the last cent. */
    private AwardSearch.Limits limits(AllocationProblem problem, int part) {
        boolean small = problem.lots().size() * problem.bidders().size() <= SMALL;
        return new AwardSearch.Limits(
                small ? 0 : config.gap(),
                config.work() / part,
                config.deterministicTime() / (double) part,
                config.timeLimit().dividedBy(part));
    }

    private static Solution solve(
            AllocationProblem problem,
            Market market,
            AwardSearch.Limits limits,
            Currency currency,
            Consumer<Award> progress) {
        try {
            Award award = AwardSearch.solve(market, limits, progress);
            return new ScenarioAnswer(problem, award, currency).solution();
        } catch (ArithmeticException tooLarge) {
            return Solution.failed("too-large");
        }
    }
}
