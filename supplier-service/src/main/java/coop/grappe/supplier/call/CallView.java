package coop.grappe.supplier.call;

import coop.grappe.platform.money.Text;
import coop.grappe.supplier.tender.Procedure;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderState;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A tender that concerns a supplier; the whole of it is at {@code /tenders/{tenderId}}.
 *
 * @param reason whether it invites the supplier, or is in a category that it sells in
 */
@Schema(examples = """
                {"tenderId":"01890a5d-ac96-774b-bcce-b30209000001","campaignId":"01890a5d-ac96-774b-bcce-b30209000002",
                "organizer":"CA-QC-NEQ:1165432000","title":{"fr":"Achats d’hiver","en":"Winter purchases"},"state":"active",
                "procedure":"open","reason":"category","publishedAt":"2030-02-01T14:30:00.123456Z",
                "submissionDeadline":"2030-03-01T17:00:00Z"}""")
record CallView(
        UUID tenderId,
        UUID campaignId,
        String organizer,
        Text title,
        TenderState state,
        @Nullable Procedure procedure,
        CallReason reason,
        @Nullable Instant publishedAt,
        @Nullable Instant submissionDeadline) {

    static CallView of(Tender tender, CallReason reason) {
        return new CallView(
                tender.id(),
                tender.campaignId(),
                tender.organizer(),
                tender.title(),
                tender.state(),
                tender.procedure(),
                reason,
                tender.publishedAt(),
                tender.submissionDeadline());
    }
}
