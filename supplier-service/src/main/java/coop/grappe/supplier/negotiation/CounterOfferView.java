package coop.grappe.supplier.negotiation;

import coop.grappe.sealing.OpenedExchange;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A counter-offer, for the two who talk about it and for who audits them.
 *
 * @param answer the bidder’s own offer; absent if there is none
 * @param expiresAt until when whoever’s turn it is can answer
 * @param exchanges all that was said, with what makes the commitments of the log
 */
@Schema(examples = """
                {"id":"01890a5d-ac96-774b-bcce-b30209000015","tenderId":"01890a5d-ac96-774b-bcce-b30209000001",
                "bidId":"01890a5d-ac96-774b-bcce-b30209000006","supplierId":"CA-QC-NEQ:1199300001",
                "lotId":"01890a5d-ac96-774b-bcce-b30209000005","state":"answered",
                "terms":{"total":{"amount":"18000.00","currency":"CAD"},"unitPrices":[]},
                "message":"À ce prix nous pouvons vous recommander.",
                "answer":{"total":{"amount":"18300.00","currency":"CAD"},"unitPrices":[]},
                "answerMessage":"C’est le plus bas que nous puissions.","madeAt":"2030-03-04T09:00:00Z",
                "expiresAt":"2030-03-08T17:00:00Z","settledAt":null,
                "exchanges":[{"exchange":"01890a5d-ac96-774b-bcce-b30209000016",
                "salt":"4sFBmFrVbc6Bf8pZz0yF0ZrZ1w3nJm4mTgYt2q7v1Xo","content":"{…}"}]}""")
record CounterOfferView(
        UUID id,
        UUID tenderId,
        UUID bidId,
        String supplierId,
        UUID lotId,
        CounterOfferState state,
        Terms terms,
        String message,
        @Nullable Terms answer,
        @Nullable String answerMessage,
        Instant madeAt,
        Instant expiresAt,
        @Nullable Instant settledAt,
        List<OpenedExchange> exchanges) {

    static CounterOfferView of(CounterOffer counterOffer, List<OpenedExchange> exchanges) {
        return new CounterOfferView(
                counterOffer.id(),
                counterOffer.tenderId(),
                counterOffer.bidId(),
                counterOffer.supplierId(),
                counterOffer.lotId(),
                counterOffer.state(),
                counterOffer.terms(),
                counterOffer.message(),
                counterOffer.answer(),
                counterOffer.answerMessage(),
                counterOffer.madeAt(),
                counterOffer.expiresAt(),
                counterOffer.settledAt(),
                exchanges);
    }
}
