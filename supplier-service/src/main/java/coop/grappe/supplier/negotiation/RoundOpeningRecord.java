package coop.grappe.supplier.negotiation;

import coop.grappe.sealing.OpenedOffer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was read when a round was opened. The stand-alone verifier takes it as it is.
 *
 * @param offers in the order of their making; the log tells which there have to be
 */
@Schema(examples = """
                {"roundId":"01890a5d-ac96-774b-bcce-b30209000012","openedAt":"2030-03-05T17:30:00Z","offers":[
                {"offer":"01890a5d-ac96-774b-bcce-b30209000013","bid":"01890a5d-ac96-774b-bcce-b30209000006",
                "supplierId":"CA-QC-NEQ:1199300001","submittedAt":"2030-03-04T14:30:00.123456Z",
                "digest":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "salt":"4sFBmFrVbc6Bf8pZz0yF0ZrZ1w3nJm4mTgYt2q7v1Xo","content":"{…}"}]}""")
record RoundOpeningRecord(UUID roundId, @Nullable Instant openedAt, List<Entry> offers) {

    /**
     * One offer.
     *
     * @param salt what makes the commitment of the receipt together with the content; absent if it could not be read
     * @param content what was sealed, to the letter
     */
    @Schema(name = "RoundOpeningRecordEntry")
    record Entry(
            UUID offer,
            UUID bid,
            String supplierId,
            Instant submittedAt,
            String digest,
            @Nullable String salt,
            @Nullable String content) {

        static Entry of(RoundOffer offer) {
            return new Entry(
                    offer.id(),
                    offer.bidId(),
                    offer.supplierId(),
                    offer.submittedAt(),
                    offer.digest(),
                    offer.opened().map(OpenedOffer::salt).orElse(null),
                    offer.opened().map(OpenedOffer::content).orElse(null));
        }
    }
}
