package coop.grappe.purchasing.invoice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Differences that a treasurer took as they were, and why; perhaps because a credit note makes up for them. */
record Acceptance(
        List<Discrepancy> differences,
        String login,
        String reason,
        @Nullable UUID creditNoteId,
        Instant at) {

    boolean covers(Discrepancy found) {
        return differences.contains(found);
    }
}
