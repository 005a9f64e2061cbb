package coop.grappe.member.spreadsheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A spreadsheet on its way in.
 *
 * @param memberId whose needs all rows are; absent if each row names its member
 * @param percent how far it is
 * @param submitted how many needs are new; in a check, how many would be
 * @param amended how many needs change
 * @param unchanged how many rows say what stands already
 * @param skipped how many rows are no needs: blank ones, titles, totals
 * @param invalid how many rows have an error
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = """
                {"id":"01890a5d-ac96-774b-bcce-b30209000010","campaignId":"01890a5d-ac96-774b-bcce-b30209000003",
                "memberId":"CA-QC-NEQ:1165432109","fileName":"besoins.xlsx","mode":"check","state":"checked","percent":100,
                "rowsRead":48,"submitted":40,"amended":2,"unchanged":1,"skipped":4,"invalid":1,
                "createdAt":"2030-01-15T14:30:00Z","finishedAt":"2030-01-15T14:30:02Z"}""")
record ImportView(
        UUID id,
        UUID campaignId,
        @Nullable String memberId,
        String fileName,
        ImportMode mode,
        ImportState state,
        int percent,
        long rowsRead,
        long submitted,
        long amended,
        long unchanged,
        long skipped,
        long invalid,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    static ImportView of(ImportJob job) {
        return new ImportView(
                job.id(),
                job.campaignId(),
                job.memberId(),
                job.fileName(),
                job.mode(),
                job.state(),
                job.percent(),
                job.rowsRead(),
                job.submitted(),
                job.amended(),
                job.unchanged(),
                job.skipped(),
                job.invalid(),
                job.createdAt(),
                job.finishedAt());
    }
}
