package coop.grappe.supplier.tender;

import coop.grappe.platform.money.Text;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A tender in a list. */
@Schema(examples = """
                {"id":"01890a5d-ac96-774b-bcce-b30209000001","campaignId":"01890a5d-ac96-774b-bcce-b30209000002",
                "organizer":"CA-QC-NEQ:1165432000","title":{"fr":"Achats d’hiver","en":"Winter purchases"},
                "state":"active","procedure":"selective","submissionDeadline":"2030-03-01T17:00:00Z"}""")
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
