package coop.grappe.member.spreadsheet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.grappe.member.campaign.Adhesions;
import coop.grappe.member.campaign.Campaign;
import coop.grappe.member.campaign.Campaigns;
import coop.grappe.member.campaign.Units;
import coop.grappe.member.need.ImportedNeeds;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.problem.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.function.BiPredicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Takes up one file in one transaction: everything that it says is written, or nothing. The campaign's row is held meanwhile, so it cannot
 * close in the middle; a file that is taken up twice changes nothing the second time.
 */
@ApplicationScoped
class ImportRun {

    private static final int LONGEST_SECONDS = 3 * 3_600;
    private static final int ROWS_BETWEEN_REPORTS = 5_000;
    private static final int SHARE_OF_READING = 70;

    private final DataSource database;
    private final ObjectMapper json;
    private final Campaigns campaigns;
    private final Adhesions adhesions;
    private final KnownReading lookup;
    private final Units units;
    private final ImportedNeeds needs;
    private final DatabaseClock clock;

    ImportRun(
            DataSource database,
            ObjectMapper json,
            Campaigns campaigns,
            Adhesions adhesions,
            KnownReading lookup,
            Units units,
            ImportedNeeds needs,
            DatabaseClock clock) {
        this.database = database;
        this.json = json;
        this.campaigns = campaigns;
        this.adhesions = adhesions;
        this.lookup = lookup;
        this.units = units;
        this.needs = needs;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param taken whether what is right was written
     */
    record Outcome(Tally tally, boolean taken) {}

    /** Thrown where somebody has cancelled the import. */
    static final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * @param progress takes percent and rows; false if the import is no longer wanted
     * @throws Cancelled if it is not wanted any more; nothing was written
     */
    Outcome run(ImportJob job, Path file, BiPredicate<Integer, Long> progress) {
        try {
            return run(job, file, true, progress);
        } catch (NeedStaging.NotDirect compare) {
            return run(job, file, false, progress);
        }
    }

    private Outcome run(ImportJob job, Path file, boolean mayBeDirect, BiPredicate<Integer, Long> progress) {
        QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(LONGEST_SECONDS));
        boolean written = false;
        try {
            Outcome outcome = attempt(job, file, mayBeDirect, progress);
            if (outcome.taken()) {
                QuarkusTransaction.commit();
                written = true;
            }
            return outcome;
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The import " + job.id() + " could not be carried out", e);
        } finally {
            if (!written && QuarkusTransaction.isActive()) {
                QuarkusTransaction.rollback();
            }
        }
    }

    private Outcome attempt(ImportJob job, Path file, boolean mayBeDirect, BiPredicate<Integer, Long> progress)
            throws SQLException, IOException {
        Tally tally = new Tally();
        try {
            Campaign campaign = campaigns.held(job.campaignId()).orElseThrow(Problem::notFound);
            Instant now = clock.now();
            campaign.requireCollecting(now);
            if (job.memberId() != null) {
                adhesions.requireStanding(campaign.id(), job.memberId());
            }
            lookup.takeTurn(job);
            Known known = lookup.of(job, campaign, now);
            boolean direct = mayBeDirect && job.mode() == ImportMode.ALL && lookup.nothingStands(job);
            return new Outcome(
                    tally,
                    direct
                            ? takeDirectly(job, file, known, now, tally, progress)
                            : take(job, file, known, now, tally, progress));
        } catch (Unreadable problem) {
            String[] arguments = problem.arguments().toArray(String[]::new);
            tally.add(Finding.error("", 0, "", "", problem.key(), arguments));
        } catch (Problem refusal) {
            tally.add(Finding.error("", 0, "", "", "campaign.over"));
        }
        return new Outcome(tally, false);
    }

    /** Where no need stands there is nothing to compare with: the rows go in at once, and out again if anything is wrong. */
    private boolean takeDirectly(
            ImportJob job, Path file, Known known, Instant now, Tally tally, BiPredicate<Integer, Long> progress)
            throws SQLException, IOException {
        try (Connection connection = database.getConnection()) {
            NeedStaging staging =
                    new NeedStaging(connection, json, true, job.campaignId(), job.organization(), job.id(), now);
            tally.submitted = copy(job, file, known, staging, tally, progress);
            if (staging.mayHaveTwins()) {
                throw new NeedStaging.NotDirect();
            }
            if (!tally.hasErrors()) {
                needs.tell(job.id(), job.campaignId(), job.login(), job.organization(), tally.submitted, 0);
            }
            return !tally.hasErrors();
        }
    }

    /** @return how many rows were right */
    private long copy(
            ImportJob job,
            Path file,
            Known known,
            NeedStaging staging,
            Tally tally,
            BiPredicate<Integer, Long> progress)
            throws SQLException, IOException {
        staging.begin();
        try (Rows rows = SheetFile.open(file)) {
            new SheetReading(reporting(rows, tally, progress), known, units, job.memberId(), tally).each(staging::add);
            return staging.end();
        } finally {
            staging.abandon();
        }
    }

    private boolean take(
            ImportJob job, Path file, Known known, Instant now, Tally tally, BiPredicate<Integer, Long> progress)
            throws SQLException, IOException {
        try (Connection connection = database.getConnection()) {
            NeedStaging staging =
                    new NeedStaging(connection, json, false, job.campaignId(), job.organization(), job.id(), now);
            copy(job, file, known, staging, tally, progress);
            StagedNeeds staged = new StagedNeeds(connection, json);
            staged.settle(staging.mayHaveTwins(), tally, tally);
            boolean wanted = job.mode() == ImportMode.VALID || job.mode() == ImportMode.ALL && !tally.hasErrors();
            if (wanted) {
                write(job, staged, tally, now);
            }
            return wanted;
        } catch (UncheckedIOException | JsonProcessingException e) {
            throw new IllegalStateException("The rows of the import " + job.id() + " could not be staged", e);
        }
    }

    private void write(ImportJob job, StagedNeeds staged, Tally tally, Instant now)
            throws SQLException, JsonProcessingException {
        staged.insertNew();
        for (StagedNeeds.Amendment amendment : staged.amendments()) {
            needs.amend(amendment.needId(), amendment.siteId(), amendment.terms(), now);
        }
        needs.tell(job.id(), job.campaignId(), job.login(), job.organization(), tally.submitted, tally.amended);
    }

    /** Says from time to time how far it is, and stops where nobody wants it any more. */
    private static Rows reporting(Rows rows, Tally tally, BiPredicate<Integer, Long> progress) {
        return new Rows() {
            @Override
            public @Nullable SheetRow next() {
                if (tally.read % ROWS_BETWEEN_REPORTS == 0
                        && !progress.test(rows.percent() * SHARE_OF_READING / 100, tally.read)) {
                    throw new Cancelled();
                }
                return rows.next();
            }

            @Override
            public int percent() {
                return rows.percent();
            }

            @Override
            public void close() throws IOException {
                rows.close();
            }
        };
    }
}
