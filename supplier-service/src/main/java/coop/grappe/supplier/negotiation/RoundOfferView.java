package coop.grappe.supplier.negotiation;

import coop.grappe.sealing.OpenedOffer;
import coop.grappe.supplier.bid.Offer;
import coop.grappe.supplier.bid.TotalDiscount;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a reader may see of an offer.
 *
 * @param commitment as the receipt says it
 * @param salt what makes the commitment together with the content to the letter; absent while it is sealed
 * @param refusal why it was not applied: {@code unreadable} or {@code bid-not-valid}
 * @param items what it offers for which items; absent while it is sealed
 * @param totalDiscounts absent while it is sealed, or if they stay as they were
 */
@Schema(examples = """
                {"id":"01890a5d-ac96-774b-bcce-b30209000013","roundId":"01890a5d-ac96-774b-bcce-b30209000012",
                "bidId":"01890a5d-ac96-774b-bcce-b30209000006","supplierId":"CA-QC-NEQ:1199300001","state":"applied",
                "submittedAt":"2030-03-04T14:30:00.123456Z",
                "digest":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "commitment":"2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
                "salt":"4sFBmFrVbc6Bf8pZz0yF0ZrZ1w3nJm4mTgYt2q7v1Xo","refusal":null,
                "items":[{"itemId":"01890a5d-ac96-774b-bcce-b30209000004","schedule":{"kind":"all-units",
                "tiers":[{"threshold":"0","unitPrice":{"amount":"4.80","currency":"CAD"}}]},"capacity":{"value":"2000","unit":"EA"}}],
                "totalDiscounts":[{"from":{"amount":"20000.00","currency":"CAD"},"percent":"3"}]}""")
record RoundOfferView(
        UUID id,
        UUID roundId,
        UUID bidId,
        String supplierId,
        RoundOfferState state,
        Instant submittedAt,
        String digest,
        String commitment,
        @Nullable String salt,
        @Nullable String refusal,
        @Nullable List<Offer> items,
        @Nullable List<TotalDiscount> totalDiscounts) {

    static RoundOfferView of(RoundOffer offer) {
        RoundOfferContent content = offer.content();
        return new RoundOfferView(
                offer.id(),
                offer.roundId(),
                offer.bidId(),
                offer.supplierId(),
                offer.state(),
                offer.submittedAt(),
                offer.digest(),
                offer.commitment(),
                offer.opened().map(OpenedOffer::salt).orElse(null),
                offer.refusal(),
                content == null ? null : content.offers(),
                content == null ? null : content.totalDiscounts());
    }
}
