package coop.grappe.purchasing.invoice;

import coop.grappe.purchasing.receipt.Proof;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One message about a disputed invoice, for both sides. */
@Schema(name = "InvoiceMessage", examples = """
                {"id":"01890a5d-ac96-774b-bcce-b30209000043","organization":"CA-QC-NEQ:1100000002","login":"tresor@erables","saidAt":"2030-03-22T14:00:00Z",
                "text":"Une ampoule était cassée, voir la photo.","documents":[{"name":"quai-2.jpg","sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}]}""")
record InvoiceMessageView(
        UUID id, String organization, String login, Instant saidAt, String text, List<Proof> documents) {

    static InvoiceMessageView of(InvoiceMessage message) {
        return new InvoiceMessageView(
                message.id(),
                message.organization(),
                message.login(),
                message.saidAt(),
                message.words(),
                message.documents());
    }
}
