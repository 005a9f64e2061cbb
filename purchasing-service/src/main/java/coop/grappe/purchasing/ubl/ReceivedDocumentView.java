package coop.grappe.purchasing.ubl;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A document that a supplier's system sent, for both sides.
 *
 * @param number the number that the supplier gave it
 * @param invoiceId the invoice or credit note that it became; null for a response to an order
 * @param customization the rules that it says it follows
 * @param sha256 of the bytes as they came, in hexadecimal
 */
@Schema(name = "ReceivedUblDocument", examples = """
                {"id":"01890a5d-ac96-774b-bcce-b3020900000c","kind":"invoice","number":"F-2041","supplierId":"CA-QC-NEQ:1199999999","memberId":"CA-QC-NEQ:1100000002",
                "orderId":"01890a5d-ac96-774b-bcce-b30209000007","invoiceId":"01890a5d-ac96-774b-bcce-b30209000009","customization":null,
                "sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","receivedAt":"2030-03-21T18:00:00Z","login":"edi@lumieres"}""")
record ReceivedDocumentView(
        UUID id,
        UblKind kind,
        String number,
        String supplierId,
        String memberId,
        UUID orderId,
        @Nullable UUID invoiceId,
        @Nullable String customization,
        String sha256,
        Instant receivedAt,
        String login) {

    static ReceivedDocumentView of(ReceivedDocument document) {
        return new ReceivedDocumentView(
                document.id(),
                document.kind(),
                document.number(),
                document.supplierId(),
                document.memberId(),
                document.orderId(),
                document.invoiceId(),
                document.customization(),
                document.sha256(),
                document.receivedAt(),
                document.login());
    }
}
