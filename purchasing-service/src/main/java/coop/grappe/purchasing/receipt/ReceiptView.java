package coop.grappe.purchasing.receipt;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One delivery as it arrived. */
@Schema(examples = """
                {"id":"01890a5d-ac96-774b-bcce-b30209000008","orderId":"01890a5d-ac96-774b-bcce-b30209000007","login":"achats@erables",
                "receivedAt":"2030-03-20T15:00:00Z","complete":false,
                "lines":[{"itemId":"01890a5d-ac96-774b-bcce-b30209000004","unit":"EA","received":"24","damaged":"1","note":"Une ampoule cassée"}]}""")
record ReceiptView(
        UUID id, UUID orderId, String login, Instant receivedAt, boolean complete, List<Receipt.Line> lines) {

    static ReceiptView of(Receipt receipt) {
        return new ReceiptView(
                receipt.id(),
                receipt.orderId(),
                receipt.login(),
                receipt.receivedAt(),
                receipt.complete(),
                receipt.lines());
    }
}
