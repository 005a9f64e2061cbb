package coop.grappe.supplier.negotiation;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What proves an offer: keep it.
 *
 * @param submittedAt by the server's clock
 * @param digest SHA-256 of the sealed content, in hexadecimal
 * @param commitment to what was sealed: SHA-256 of a salt, which the opening tells, a newline and the content, in hexadecimal
 * @param signedReceipt the log’s promise that it holds the offer, as a signed note
 */
@Schema(examples = """
                {"offerId":"01890a5d-ac96-774b-bcce-b30209000013","roundId":"01890a5d-ac96-774b-bcce-b30209000012",
                "submittedAt":"2030-03-04T14:30:00.123456Z",
                "digest":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "commitment":"2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
                "signedReceipt":"grappe.coop/tenders/01890a5d-ac96-774b-bcce-b30209000001\\nreceipt\\n{…}\\n\\n— grappe.coop/tenders …\\n"}""")
record RoundReceipt(
        UUID offerId, UUID roundId, Instant submittedAt, String digest, String commitment, String signedReceipt) {

    static RoundReceipt of(RoundOffer offer, String signedReceipt) {
        return new RoundReceipt(
                offer.id(), offer.roundId(), offer.submittedAt(), offer.digest(), offer.commitment(), signedReceipt);
    }
}
