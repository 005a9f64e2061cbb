package coop.grappe.supplier.award;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A complaint as its readers see it. */
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
