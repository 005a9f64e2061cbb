package coop.grappe.supplier.award;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as its readers see it.
 *
 * @param lots that it concerns; all of the award's in complaints from before they named lots
 * @param blocking whether these lots wait for it
 * @param answerDueAt until when the organizer is to answer
 */
@Schema(examples = """
                {"id":"01890a5d-ac96-774b-bcce-b30209000003","awardId":"01890a5d-ac96-774b-bcce-b30209000009",
                "supplierId":"CA-QC-NEQ:1199300001","lots":["01890a5d-ac96-774b-bcce-b30209000005"],
                "reason":"Notre prix pour le lot 2 est plus bas.","state":"dismissed","blocking":false,
                "filedAt":"2030-02-01T14:30:00.123456Z","answerDueAt":"2030-02-11T14:30:00.123456Z",
                "answeredAt":"2030-02-03T14:30:00.123456Z","answer":"Nous vérifions le calcul.",
                "resolvedAt":"2030-02-05T14:30:00.123456Z",
                "explanation":"Le prix comparé est celui de toute la demande."}""")
record ComplaintView(
        UUID id,
        UUID awardId,
        String supplierId,
        List<UUID> lots,
        String reason,
        ComplaintState state,
        boolean blocking,
        Instant filedAt,
        @Nullable Instant answerDueAt,
        @Nullable Instant answeredAt,
        @Nullable String answer,
        @Nullable Instant resolvedAt,
        @Nullable String explanation) {
    static ComplaintView of(Complaint complaint) {
        return new ComplaintView(
                complaint.id(),
                complaint.awardId(),
                complaint.supplierId(),
                complaint.lots(),
                complaint.reason(),
                complaint.state(),
                complaint.state().isPending(),
                complaint.filedAt(),
                complaint.answerDueAt(),
                complaint.answeredAt(),
                complaint.answer(),
                complaint.resolvedAt(),
                complaint.explanation());
    }
}
