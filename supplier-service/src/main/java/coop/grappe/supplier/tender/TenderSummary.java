package coop.grappe.supplier.tender;

import coop.grappe.platform.money.Text;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A tender in a list. */
record TenderSummary(
        UUID id,
        UUID campaignId,
        String organizer,
        Text title,
        TenderState state,
        @Nullable Procedure procedure,
        @Nullable Instant submissionDeadline) {

    static TenderSummary of(Tender tender) {
        return new TenderSummary(
                tender.id(),
                tender.campaignId(),
                tender.organizer(),
                tender.title(),
                tender.state(),
                tender.procedure(),
                tender.submissionDeadline());
    }
}
