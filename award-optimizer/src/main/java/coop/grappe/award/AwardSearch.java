package coop.grappe.award;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Branch and bound over who takes part, which packages are won and which discounts are reached: the branch with the lowest bound is looked into first, good awards
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
     * @param exactWork at most so much for CP-SAT where lots are shared, in its own measure, about seconds, the same on any machine
     * @param time by the clock, against machines that are too slow
     */
    public record Limits(double gap, long work, double exactWork, Duration time) {

        /** Only the clock limits it. */
        public Limits(double gap, Duration time) {
            this(gap, Long.MAX_VALUE, Double.POSITIVE_INFINITY, time);
        }
    }

    /**
     * @param progress hears of each better award, from the thread that searches
     * @throws ArithmeticException if the market's sums do not fit a machine word
     */
    AwardSearch(Market market, Limits limits, Consumer<Award> progress) {
        this.market = market;
        this.limits = limits;
        this.progress = progress;
        this.instance = new Instance(market);
        this.construction = new Construction(instance);
        this.relaxation = new Relaxation(instance);
    }

    /**
     * The best award of any market, whether or not lots are shared.
     *
     * @param progress hears of each better award, from the thread that searches
     * @throws ArithmeticException if the market's sums do not fit a machine word
     */
    public static Award solve(Market market, Limits limits, Consumer<Award> progress) {
        boolean shared = market.lots().stream().anyMatch(market::isShared)
                || !Objects.requireNonNull(market.fixed()).isEmpty();
        return shared
                ? new SharedSearch(market, limits, progress).run()
                : new AwardSearch(market, limits, progress).run();
    }

    /** Searches until it is proved, or until a limit. Interrupting the thread ends it with the best so far. */
    Award run() {
        boolean several = Objects.requireNonNull(market.lotWinners()).stream()
                .anyMatch(limit -> limit.atLeast() != null && limit.atLeast() > 1);
        if (!instance.isCovered() || several) {
            return found(Award.Status.INFEASIBLE, null);
        }
        int[] beginning = construction.beginning(-1);
        construction.among(beginning);
        construction.swap(beginning, this::goesOn);
        construction.others();
        tell();
        Branch whole = Branch.whole(instance);
        if (construction.best() == null) {
            Award answer = askForAny(whole);
            if (answer != null) {
                return answer;
            }
        }
        relaxation.improve(whole, FIRST_TRIES, target(), supposed());
        open.addAll(withOtherWinners(whole));
        while (!open.isEmpty() && open.peek().bound < target() && goesOn()) {
            lookInto(open.poll());
        }
        return end();
    }

    /** Where the winners must not be exactly those: one of them is out, or somebody else wins beside all of them. */
    private List<Branch> withOtherWinners(Branch whole) {
        boolean[] other = instance.otherThan;
        if (other == null) {
            return List.of(whole);
        }
        List<Branch> parts = new ArrayList<>();
        Branch rest = whole;
        int named = 0;
        for (int j = 0; j < instance.bidders; j++) {
            if (other[j]) {
                Branch without = rest.copy(instance);
                without.out[j] = true;
                without.in[j] = false;
                parts.add(without);
                rest = rest.copy(instance);
                rest.out[j] = whole.out[j];
                rest.include(j, instance);
                named++;
            }
        }
        rest.least = Math.max(rest.least, named + 1);
        parts.add(rest);
        parts.forEach(part -> relaxation.improve(part, TRIES, target(), supposed()));
        return parts;
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
                : found(Award.Status.OPTIMAL, (double) best.weight());
    }

    private void lookInto(Branch branch) {
        relaxation.improve(branch, 1, target(), supposed());
        constructFrom(branch);
        if (branch.isNarrow()) {
            finish(branch);
            return;
        }
        Branch with = branch.copy(instance);
        Branch without = branch.copy(instance);
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

    /** Whether a bidder takes part, or else which package it wins, or else which discounts it reaches. */
    private void part(Branch branch, Branch with, Branch without) {
        int bidder = undecided(branch);
        if (bidder >= 0) {
            with.include(bidder, instance);
            without.out[bidder] = true;
            return;
        }
        for (int j = 0; j < instance.bidders; j++) {
            int pack = branch.out[j] ? -1 : branch.undecidedPack(j);
            if (pack >= 0) {
                with.reach(j, pack, instance);
                without.missed[j][pack] = true;
                return;
            }
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
        long heaviest = best == null ? Long.MAX_VALUE : Math.min(best.weight() - 1, (long) target());
        ExactModel.Answer answer = new ExactModel(instance, branch, heaviest).solve(LEAF_WORK, secondsLeft());
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
        double bound = Math.min(left, limits.gap() == 0 ? best.weight() : best.weight() * (1 - limits.gap()));
        boolean proved = left >= target();
        return found(proved ? Award.Status.OPTIMAL : Award.Status.FEASIBLE, bound);
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
        return best == null ? Relaxation.NO_AWARD : Math.min(best.weight() - 0.5, best.weight() * (1 - limits.gap()));
    }

    private double supposed() {
        Assignment best = construction.best();
        if (best != null) {
            return best.weight();
        }
        return IntStream.range(0, instance.lots).mapToDouble(instance::dearest).sum() * Market.WHOLE * instance.unit;
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
        if (best == null) {
            BigDecimal proved = bound == null ? null : weight((long) Math.floor(bound));
            return new Award(status, winners, List.of(), null, null, null, proved, null, greedy(), relaxation.work());
        }
        Long proved = bound == null ? null : Math.min(best.weight(), (long) Math.floor(bound));
        return new Award(
                status,
                winners,
                List.of(),
                amount(best.payment()),
                weight(best.switching()),
                weight(best.weight()),
                proved == null ? null : weight(proved),
                proved == null || best.weight() == 0
                        ? null
                        : Math.max(0, (best.weight() - proved) / (double) best.weight()),
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

    private BigDecimal weight(long weight) {
        return BigDecimal.valueOf(weight, instance.weightScale()).stripTrailingZeros();
    }
}
