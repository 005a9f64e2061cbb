package coop.grappe.member.spreadsheet;

import coop.grappe.platform.clock.DatabaseClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Carries out imports, one at a time in each replica. One whose process ended before it did is taken up again by another. */
@ApplicationScoped
class ImportWorker {

    private static final Logger LOG = Logger.getLogger(ImportWorker.class);

    private final ImportJobs jobs;
    private final ImportRun run;
    private final DatabaseClock clock;
    private final Duration lease;
    private volatile @Nullable UUID running;

    ImportWorker(
            ImportJobs jobs,
            ImportRun run,
            DatabaseClock clock,
            @ConfigProperty(name = "grappe.imports.lease") Duration lease) {
        this.jobs = jobs;
        this.run = run;
        this.clock = clock;
        this.lease = lease;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        Optional<ImportJob> claimed = claim();
        while (claimed.isPresent()) {
            running = claimed.get().id();
            try {
                carryOut(claimed.get());
            } finally {
                running = null;
            }
            claimed = claim();
        }
    }

    /** The database may work long on one statement: the lease must not run out meanwhile. */
    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void prolong() {
        UUID present = running;
        if (present != null) {
            QuarkusTransaction.requiringNew()
                    .run(() -> jobs.stillRunning(present, clock.now().plus(lease)));
        }
    }

    private Optional<ImportJob> claim() {
        return QuarkusTransaction.requiringNew().call(() -> jobs.claim(clock.now(), lease));
    }

    private void carryOut(ImportJob job) {
        Path file = temporary();
        try {
            QuarkusTransaction.requiringNew().run(() -> jobs.copyTo(job.id(), file));
            ImportRun.Outcome outcome = run.run(job, file, (percent, rows) -> progress(job.id(), percent, rows));
            finish(job.id(), outcome);
        } catch (ImportRun.Cancelled cancelled) {
            LOG.infof("The import %s was cancelled while it ran", job.id());
        } catch (RuntimeException e) {
            LOG.errorf(e, "The import %s has failed", job.id());
            fail(job.id());
        } finally {
            delete(file);
        }
    }

    private boolean progress(UUID id, int percent, long rows) {
        return QuarkusTransaction.requiringNew()
                .call(() -> jobs.progress(id, percent, rows, clock.now().plus(lease)));
    }

    /** The needs are committed before their import is: an import that is taken up again in between finds them, and changes nothing. */
    private void finish(UUID id, ImportRun.Outcome outcome) {
        QuarkusTransaction.requiringNew()
                .run(() -> jobs.locked(id)
                        .filter(ImportJob::isRunning)
                        .ifPresent(job -> job.finish(outcome.tally(), outcome.taken(), clock.now())));
    }

    private void fail(UUID id) {
        QuarkusTransaction.requiringNew()
                .run(() -> jobs.locked(id).filter(ImportJob::isRunning).ifPresent(job -> job.fail(clock.now())));
    }

    private static Path temporary() {
        try {
            return Files.createTempFile("grappe-import-", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warnf("%s is left behind: %s", file, e.toString());
        }
    }
}
