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
@Schema(name = "BidReceipt")
record ReceiptView(UUID bidId, Instant submittedAt, String digest) {

    static ReceiptView of(Bid bid) {
        return new ReceiptView(bid.id(), bid.submittedAt(), bid.digest());
    }
}
