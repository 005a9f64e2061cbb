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

    /** @param searches how often the optimizer may have to search: for the scenario, without its conditions, and with some given up */
    private record Work(UUID scenarioId, int searches, long begun) {}

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
            Duration elapsed = Duration.ofNanos(System.nanoTime() - work.begun());
            long percent = elapsed.toMillis() * 100 / (config.timeLimit().toMillis() * work.searches());
            solving.stillComputing(work.scenarioId(), Math.toIntExact(Math.min(99, percent)));
        }
    }

    private void compute(ScenarioSolving.Task task) {
        int searches = 1 + task.problem().conditions().size() + task.relaxable().size();
        present.set(new Work(task.scenarioId(), searches, System.nanoTime()));
        try {
            solving.finish(task.scenarioId(), optimizer.solve(task.problem(), task.relaxable(), task.currency()));
        } catch (RuntimeException e) {
            LOG.errorf(e, "Scenario %s could not be computed; it is tried again", task.scenarioId());
        } finally {
            present.set(null);
        }
    }
}
