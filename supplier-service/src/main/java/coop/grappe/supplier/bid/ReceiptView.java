package coop.grappe.supplier.bid;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What proves a bid: keep it.
 *
 * @param submittedAt by the server's clock
 * @param digest SHA-256 of the sealed content, in hexadecimal
 */
@Schema(name = "BidReceipt", examples = """
                {"bidId":"01890a5d-ac96-774b-bcce-b30209000006","submittedAt":"2030-02-01T14:30:00.123456Z",
                "digest":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}""")
record ReceiptView(UUID bidId, Instant submittedAt, String digest) {

    static ReceiptView of(Bid bid) {
        return new ReceiptView(bid.id(), bid.submittedAt(), bid.digest());
    }
}
