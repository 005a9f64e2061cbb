package coop.grappe.supplier.award;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A complaint as its readers see it. */
@Schema(examples = """
                {"id":"01890a5d-ac96-774b-bcce-b30209000003","awardId":"01890a5d-ac96-774b-bcce-b30209000009",
                "supplierId":"CA-QC-NEQ:1199300001","reason":"Notre prix pour le lot 2 est plus bas.",
                "state":"dismissed","filedAt":"2030-02-01T14:30:00.123456Z",
                "resolvedAt":"2030-02-01T14:30:00.123456Z",
                "explanation":"Le prix comparé est celui de toute la demande."}""")
record ComplaintView(
        UUID id,
        UUID awardId,
        String supplierId,
        String reason,
        ComplaintState state,
        Instant filedAt,
        @Nullable Instant resolvedAt,
        @Nullable String explanation) {
    static ComplaintView of(Complaint complaint) {
        return new ComplaintView(
                complaint.id(),
                complaint.awardId(),
                complaint.supplierId(),
                complaint.reason(),
                complaint.state(),
                complaint.filedAt(),
                complaint.resolvedAt(),
                complaint.explanation());
    }
}
