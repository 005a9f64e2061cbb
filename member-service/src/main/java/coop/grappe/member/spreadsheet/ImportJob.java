package coop.grappe.member.spreadsheet;

import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.problem.Problem;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A spreadsheet on its way in: checked first, then taken up whole or as far as it is right. Its progress is written beside it. */
@Entity
public class ImportJob {

    @Id
    private UUID id;

    private UUID campaignId;
    private @Nullable String memberId;
    private String organization;
    private String login;
    private String fileName;

    @Enumerated(EnumType.STRING)
    private ImportMode mode;

    @Enumerated(EnumType.STRING)
    private ImportState state;

    private Instant createdAt;
    private @Nullable Instant finishedAt;
    private @Nullable Instant leaseUntil;
    private long bytes;
    private int percent;
    private long rowsRead;
    private long submitted;
    private long amended;
    private long unchanged;
    private long skipped;
    private long invalid;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Finding> findings;

    @Version
    private long version;

    protected ImportJob() {}

    /**
     * @param memberId whose needs all rows are; null if each row names its member
     * @param organization who brings the file, and {@code login} for it
     */
    static ImportJob waiting(
            UUID campaignId,
            @Nullable String memberId,
            String organization,
            String login,
            String fileName,
            ImportMode mode,
            Instant now) {
        ImportJob job = new ImportJob();
        job.id = Ids.next();
        job.campaignId = campaignId;
        job.memberId = memberId;
        job.organization = organization;
        job.login = login;
        job.fileName = fileName;
        job.mode = mode;
        job.state = ImportState.WAITING;
        job.createdAt = now;
        job.findings = List.of();
        return job;
    }

    void arrived(long size) {
        bytes = size;
    }

    void start(Instant lease) {
        state = after(ImportAct.START);
        leaseUntil = lease;
        percent = 0;
        rowsRead = 0;
    }

    void execute(ImportMode how) {
        state = after(ImportAct.EXECUTE);
        mode = how;
        finishedAt = null;
    }

    void cancel(Instant now) {
        end(ImportAct.CANCEL, now);
    }

    void fail(Instant now) {
        end(ImportAct.FAIL, now);
    }

    /** @param taken whether what is right in it was taken up */
    void finish(Tally tally, boolean taken, Instant now) {
        end(mode == ImportMode.CHECK ? ImportAct.CHECK : taken ? ImportAct.COMPLETE : ImportAct.REFUSE, now);
        rowsRead = tally.read;
        submitted = tally.submitted;
        amended = tally.amended;
        unchanged = tally.unchanged;
        skipped = tally.skipped;
        invalid = tally.invalid;
        findings = List.copyOf(tally.findings());
        percent = 100;
    }

    /** Whether nobody else has moved it meanwhile. */
    boolean isRunning() {
        return state == ImportState.RUNNING;
    }

    private void end(ImportAct act, Instant now) {
        state = after(act);
        finishedAt = now;
        leaseUntil = null;
    }

    private ImportState after(ImportAct act) {
        return state.after(act)
                .orElseThrow(() -> new Problem(
                                ImportProblem.IMPORT_STATE,
                                state.label().fr(),
                                state.label().en())
                        .with("state", state.word()));
    }

    UUID id() {
        return id;
    }

    UUID campaignId() {
        return campaignId;
    }

    @Nullable
    String memberId() {
        return memberId;
    }

    String organization() {
        return organization;
    }

    String login() {
        return login;
    }

    String fileName() {
        return fileName;
    }

    ImportMode mode() {
        return mode;
    }

    ImportState state() {
        return state;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant finishedAt() {
        return finishedAt;
    }

    long bytes() {
        return bytes;
    }

    int percent() {
        return percent;
    }

    long rowsRead() {
        return rowsRead;
    }

    long submitted() {
        return submitted;
    }

    long amended() {
        return amended;
    }

    long unchanged() {
        return unchanged;
    }

    long skipped() {
        return skipped;
    }

    long invalid() {
        return invalid;
    }

    List<Finding> findings() {
        return findings;
    }

    long version() {
        return version;
    }
}
