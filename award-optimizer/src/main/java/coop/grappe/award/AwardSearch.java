package coop.grappe.award;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Branch and bound over who takes part and which discounts are reached: the branch with the lowest bound is looked into first, good awards
 * are constructed from what its relaxation takes, and where only the lots are left to give CP-SAT finishes.
 */
public final class AwardSearch {

    private static final int FIRST_TRIES = 600;
    private static final int TRIES = 60;
    private static final double LEAF_WORK = 30;
    private static final double WHOLE_WORK = 60;

    private final Market market;
    private final Instance instance;
    private final Construction construction;
    private final Relaxation relaxation;
    private final Limits limits;
    private final Consumer<Award> progress;
    private final PriorityQueue<Branch> open = new PriorityQueue<>(Comparator.comparingDouble(branch -> branch.bound));
    private final long begun = System.nanoTime();
    private double unfinished = Double.POSITIVE_INFINITY;

    /**
     * When to stop.
     *
     * @param gap relative; 0 asks for the optimum itself
     * @param work at most so many trials of multipliers, which is the same on any machine
     * @param time by the clock, against machines that are too slow
     */
    public record Limits(double gap, long work, Duration time) {}

    /**
     * @param progress hears of each better award, from the thread that searches
     * @throws ArithmeticException if the market's sums do not fit a machine word
     */
    public AwardSearch(Market market, Limits limits, Consumer<Award> progress) {
        this.market = market;
        this.limits = limits;
        this.progress = progress;
        this.instance = new Instance(market);
        this.construction = new Construction(instance);
        this.relaxation = new Relaxation(instance);
    }

    /** Searches until it is proved, or until a limit. Interrupting the thread ends it with the best so far. */
    public Award run() {
        if (!instance.isCovered()) {
            return found(Award.Status.INFEASIBLE, null);
        }
        int[] beginning = construction.beginning();
        construction.among(beginning);
        construction.swap(beginning, this::goesOn);
        tell();
        Branch whole = Branch.whole(instance);
        if (construction.best() == null) {
            Award answer = askForAny(whole);
            if (answer != null) {
                return answer;
            }
        }
        relaxation.improve(whole, FIRST_TRIES, target(), supposed());
        open.add(whole);
        while (!open.isEmpty() && open.peek().bound < target() && goesOn()) {
            lookInto(open.poll());
        }
        return end();
    }

    /** Where no award was constructed there may be none: the solver has to say. @return the end of the search, if it is one */
    private @Nullable Award askForAny(Branch whole) {
        ExactModel.Answer answer = new ExactModel(instance, whole, Long.MAX_VALUE).solve(WHOLE_WORK, secondsLeft());
        answer.award().ifPresent(construction::offer);
        tell();
        if (!answer.isProved()) {
            return null;
        }
        Assignment best = construction.best();
        return best == null
                ? found(Award.Status.INFEASIBLE, null)
                : found(Award.Status.OPTIMAL, (double) best.payment());
    }

    private void lookInto(Branch branch) {
        relaxation.improve(branch, 1, target(), supposed());
        constructFrom(branch);
        if (branch.isNarrow()) {
            finish(branch);
            return;
        }
        Branch with = branch.copy();
        Branch without = branch.copy();
        part(branch, with, without);
        for (Branch child : new Branch[] {with, without}) {
            relaxation.improve(child, TRIES, target(), supposed());
            if (child.bound < target()) {
                open.add(child);
            }
        }
    }

    private void constructFrom(Branch branch) {
        int[] taken = IntStream.range(0, instance.bidders)
                .filter(j -> relaxation.takes(j) && !branch.out[j])
                .toArray();
        Assignment before = construction.best();
        construction.among(taken);
        Assignment after = construction.best();
        if (after != null && after != before) {
            construction.swap(after.winners(), this::goesOn);
            tell();
            relaxation.improve(branch, 1, target(), supposed());
        }
    }

    /** Whether a bidder takes part, or else which discounts it reaches. */
    private void part(Branch branch, Branch with, Branch without) {
        int bidder = undecided(branch);
        if (bidder >= 0) {
            with.include(bidder, instance.maxWinners);
            without.out[bidder] = true;
            return;
        }
        int divided = -1;
        for (int j = 0; j < instance.bidders; j++) {
            boolean wide = branch.in[j] && branch.lowest[j] < branch.highest[j];
            if (wide && (divided < 0 || relaxation.gain(j) < relaxation.gain(divided))) {
                divided = j;
            }
        }
        int step = Math.min(branch.highest[divided], Math.max(relaxation.step(divided), branch.lowest[divided] + 1));
        with.lowest[divided] = step;
        without.highest[divided] = step - 1;
    }

    /** The bidder that matters most of those that the relaxation takes, else the one that it would take next. */
    private int undecided(Branch branch) {
        int next = -1;
        for (int j = 0; j < instance.bidders; j++) {
            if (branch.isOpen(j) && (next < 0 || relaxation.gain(j) < relaxation.gain(next))) {
                next = j;
            }
        }
        return next;
    }

    private void finish(Branch branch) {
        Assignment best = construction.best();
        long most = best == null ? Long.MAX_VALUE : (long) Math.min(best.payment() - 1.0, target());
        ExactModel.Answer answer = new ExactModel(instance, branch, most).solve(LEAF_WORK, secondsLeft());
        answer.award().ifPresent(construction::offer);
        tell();
        if (!answer.isProved()) {
            unfinished = Math.min(unfinished, branch.bound);
        }
    }

    private Award end() {
        Assignment best = construction.best();
        double left = Math.min(unfinished, open.isEmpty() ? Double.POSITIVE_INFINITY : open.peek().bound);
        if (best == null) {
            return left >= Relaxation.NO_AWARD
                    ? found(Award.Status.INFEASIBLE, null)
                    : found(Award.Status.UNKNOWN, left);
        }
        double bound = Math.min(left, limits.gap() == 0 ? best.payment() : best.payment() * (1 - limits.gap()));
        boolean proved = left >= target();
        return found(proved ? Award.Status.OPTIMAL : Award.Status.FEASIBLE, Math.min(bound, best.payment()));
    }

    private boolean goesOn() {
        return relaxation.work() < limits.work()
                && secondsLeft() > 0
                && !Thread.currentThread().isInterrupted();
    }

    private double secondsLeft() {
        return limits.time().toNanos() / 1e9 - (System.nanoTime() - begun) / 1e9;
    }

    /** What costs as much is of no interest. */
    private double target() {
        Assignment best = construction.best();
        return best == null ? Relaxation.NO_AWARD : Math.min(best.payment() - 0.5, best.payment() * (1 - limits.gap()));
    }

    private double supposed() {
        Assignment best = construction.best();
        if (best != null) {
            return best.payment();
        }
        return IntStream.range(0, instance.lots).mapToDouble(instance::dearest).sum() * Market.WHOLE;
    }

    private void tell() {
        if (construction.best() != null) {
            progress.accept(found(Award.Status.FEASIBLE, open.isEmpty() ? null : open.peek().bound));
        }
    }

    private Award found(Award.Status status, @Nullable Double bound) {
        Assignment best = construction.best();
        Map<String, String> winners = new LinkedHashMap<>();
        for (int i = 0; best != null && i < instance.lots; i++) {
            winners.put(
                    market.lots().get(i).id(),
                    market.bidders().get(best.winner(i)).id());
        }
        Double gap = best == null || bound == null || best.payment() == 0
                ? null
                : Math.max(0, (best.payment() - bound) / best.payment());
        return new Award(
                status,
                winners,
                best == null ? null : amount(best.payment()),
                bound == null ? null : amount((long) Math.floor(bound)),
                gap,
                greedy(),
                relaxation.work());
    }

    private @Nullable BigDecimal greedy() {
        int[] winner = new int[instance.lots];
        for (int i = 0; i < instance.lots; i++) {
            winner[i] = -1;
            for (int j = 0; j < instance.bidders; j++) {
                boolean less = winner[i] < 0 || instance.price[j][i] < instance.price[winner[i]][i];
                winner[i] = instance.offers(j, i) && less ? j : winner[i];
            }
            if (winner[i] < 0) {
                return null;
            }
        }
        return amount(new Assignment(instance, winner).payment());
    }

    private static BigDecimal amount(long payment) {
        return BigDecimal.valueOf(payment, 6).stripTrailingZeros();
    }
}
