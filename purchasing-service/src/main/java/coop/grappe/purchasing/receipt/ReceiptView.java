package coop.grappe.purchasing.receipt;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One delivery as it arrived, or the reversal of one. */
@Schema(examples = """
                {"id":"01890a5d-ac96-774b-bcce-b30209000008","orderId":"01890a5d-ac96-774b-bcce-b30209000007","kind":"delivery","reverses":null,
                "returnId":null,"siteId":null,"login":"achats@erables","receivedAt":"2030-03-20T15:00:00Z","complete":false,"note":"Quai 2, 10 h 15",
                "documents":[{"name":"quai-2.jpg","sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}],
                "lines":[{"itemId":"01890a5d-ac96-774b-bcce-b30209000004","unit":"EA","received":"24","damaged":"1","refused":"0","excess":"2","accepted":"0",
                "note":"Une ampoule cassée"}]}""")
record ReceiptView(
        UUID id,
        UUID orderId,
        ReceiptKind kind,
        @Nullable UUID reverses,
        @Nullable UUID returnId,
        @Nullable UUID siteId,
        String login,
        Instant receivedAt,
        boolean complete,
        @Nullable String note,
        List<Proof> documents,
        List<Receipt.Line> lines) {

    static ReceiptView of(Receipt receipt) {
        return new ReceiptView(
                receipt.id(),
                receipt.orderId(),
                receipt.kind(),
                receipt.reverses(),
                receipt.goodsReturnId(),
                receipt.siteId(),
                receipt.login(),
                receipt.receivedAt(),
                receipt.complete(),
                receipt.note(),
                receipt.documents(),
                receipt.lines());
    }
}
