package coop.grappe.supplier.award;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Computes scenarios one after the other, outside of any transaction. What it works on stays claimed by its signs of life; what a
 * stopped service has left behind is taken up again once they have ceased.
 */
@ApplicationScoped
class ScenarioWorker {

    private static final Logger LOG = Logger.getLogger(ScenarioWorker.class);

    private final ScenarioSolving solving;
    private final AwardOptimizer optimizer;
    private final OptimizerConfig config;
    private final AtomicReference<@Nullable Work> present = new AtomicReference<>();

    ScenarioWorker(ScenarioSolving solving, AwardOptimizer optimizer, OptimizerConfig config) {
        this.solving = solving;
        this.optimizer = optimizer;
        this.config = config;
    }

    /** How far the present scenario is. */
    private static final class Work implements AwardOptimizer.Listener {

        private final UUID scenarioId;
        private final int searches;
        private volatile int done;
        private volatile long begun = System.nanoTime();
        private volatile @Nullable SoFar best;

        private Work(UUID scenarioId, int searches) {
            this.scenarioId = scenarioId;
            this.searches = searches;
        }

        @Override
        public void better(SoFar found) {
            best = found;
        }

        @Override
        public void searched() {
            done = Math.min(searches, done + 1);
            begun = System.nanoTime();
        }

        /** Searches that are done, and of the present one what it has used of its time. */
        int percent(Duration timeLimit) {
            long elapsed = Duration.ofNanos(System.nanoTime() - begun).toMillis();
            long present = Math.min(99, elapsed * 100 / Math.max(1, timeLimit.toMillis()));
            return Math.toIntExact(Math.min(99, (done * 100L + present) / searches));
        }
    }

    @Scheduled(every = "{grappe.clock.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        for (var task = solving.claimNext(); task.isPresent(); task = solving.claimNext()) {
            compute(task.get());
        }
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tellThatItLives() {
        Work work = present.get();
        if (work != null) {
            solving.stillComputing(work.scenarioId, work.percent(config.timeLimit()), work.best);
        }
    }

    private void compute(ScenarioSolving.Task task) {
        Work work = new Work(task.scenarioId(), AwardOptimizer.searches(task.problem(), task.relaxable()));
        present.set(work);
        try {
            Solution solution = optimizer.solve(task.problem(), task.relaxable(), task.currency(), work);
            solving.finish(task.scenarioId(), solution);
        } catch (RuntimeException e) {
            LOG.errorf(e, "Scenario %s could not be computed; it is tried again", task.scenarioId());
        } finally {
            present.set(null);
        }
    }
}
