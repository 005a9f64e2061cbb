package coop.grappe.supplier.bid;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What proves a bid: keep it.
 *
 * @param alternative its number; 0 is the primary bid
 * @param submittedAt by the server's clock
 * @param digest SHA-256 of the sealed content, in hexadecimal
 * @param commitment to what was sealed: SHA-256 of a salt, which the opening tells, a newline and the content, in hexadecimal
 * @param signedReceipt the log’s promise that it holds the submission, as a signed note
 */
@Schema(name = "BidReceipt", examples = """
                {"bidId":"01890a5d-ac96-774b-bcce-b30209000006","alternative":0,"submittedAt":"2030-02-01T14:30:00.123456Z",
                "digest":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "commitment":"2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
                "signedReceipt":"grappe.coop/tenders/01890a5d-ac96-774b-bcce-b30209000001\\nreceipt\\n{…}\\n\\n— grappe.coop/tenders …\\n"}""")
record ReceiptView(
        UUID bidId, int alternative, Instant submittedAt, String digest, String commitment, String signedReceipt) {

    static ReceiptView of(Bid bid, String signedReceipt) {
        return new ReceiptView(
                bid.id(), bid.alternative(), bid.submittedAt(), bid.digest(), bid.commitment(), signedReceipt);
    }
}
