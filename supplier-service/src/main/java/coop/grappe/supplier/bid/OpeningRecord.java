package coop.grappe.supplier.bid;

import coop.grappe.sealing.OpenedBid;
import coop.grappe.supplier.sealing.Attendance;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was read at the opening.
 *
 * @param present the trustees that handed their shares in; none in a laboratory
 * @param bids in the order of their making; the log tells which there have to be
 */
@Schema(examples = """
                {"tenderId":"01890a5d-ac96-774b-bcce-b30209000001","openedAt":"2030-03-01T17:05:00Z",
                "present":[{"trustee":"CA-QC-NEQ:1160000001","handedInAt":"2030-03-01T17:01:00Z"}],"bids":[
                {"bid":"01890a5d-ac96-774b-bcce-b30209000006","supplierId":"CA-QC-NEQ:1199300001","alternative":0,
                "submittedAt":"2030-02-01T14:30:00.123456Z",
                "digest":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "salt":"4sFBmFrVbc6Bf8pZz0yF0ZrZ1w3nJm4mTgYt2q7v1Xo","content":"{…}"}]}""")
record OpeningRecord(UUID tenderId, @Nullable Instant openedAt, List<Attendance> present, List<Entry> bids) {

    /**
     * One bid.
     *
     * @param alternative its number; 0 is the supplier’s primary bid
     * @param salt what makes the commitment of the receipt together with the content; absent if it could not be read
     * @param content what was sealed, to the letter
     */
    @Schema(name = "OpeningRecordEntry")
    record Entry(
            UUID bid,
            String supplierId,
            int alternative,
            Instant submittedAt,
            String digest,
            @Nullable String salt,
            @Nullable String content) {

        static Entry of(Bid bid) {
            return new Entry(
                    bid.id(),
                    bid.supplierId(),
                    bid.alternative(),
                    bid.submittedAt(),
                    bid.digest(),
                    bid.opened().map(OpenedBid::salt).orElse(null),
                    bid.opened().map(OpenedBid::content).orElse(null));
        }
    }
}
