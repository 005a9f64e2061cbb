package coop.grappe.supplier.negotiation;

import coop.grappe.sealing.OpenedExchange;
import coop.grappe.supplier.bid.Bid;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How the bidders were treated: what rounds there were, how many counter-offers each was made, and all that was said. The stand-alone
 * verifier takes it as it is.
 *
 * @param bidders every valid bid, also those that nobody talked to
 */
@Schema(examples = """
                {"tenderId":"01890a5d-ac96-774b-bcce-b30209000001","rounds":[{"roundId":"01890a5d-ac96-774b-bcce-b30209000012",
                "number":1,"state":"opened","deadline":"2030-03-05T17:00:00Z","bidders":3,"offers":2,
                "cut":{"best":3,"reason":{"fr":"Les autres offres sont loin derrière.","en":"The other offers are far behind."}}}],
                "bidders":[{"bidId":"01890a5d-ac96-774b-bcce-b30209000006","supplierId":"CA-QC-NEQ:1199300001","rounds":1,
                "counterOffers":2,"outcomes":{"accepted":1,"declined":1}}],
                "exchanges":[{"exchange":"01890a5d-ac96-774b-bcce-b30209000016",
                "salt":"4sFBmFrVbc6Bf8pZz0yF0ZrZ1w3nJm4mTgYt2q7v1Xo","content":"{…}"}]}""")
record NegotiationRecord(
        UUID tenderId, List<RoundLine> rounds, List<BidderLine> bidders, List<OpenedExchange> exchanges) {

    /** One round. */
    @Schema(name = "NegotiationRecordRound")
    record RoundLine(
            UUID roundId,
            int number,
            RoundState state,
            Instant deadline,
            int bidders,
            long offers,
            @Nullable RoundCut cut) {

        static RoundLine of(NegotiationRound round, long offers) {
            return new RoundLine(
                    round.id(),
                    round.number(),
                    round.state(),
                    round.deadline(),
                    round.bidIds().size(),
                    offers,
                    round.cut().orElse(null));
        }
    }

    /**
     * One bidder.
     *
     * @param rounds in how many it took part
     * @param counterOffers how many it was made
     * @param outcomes how many of them ended how
     */
    @Schema(name = "NegotiationRecordBidder")
    record BidderLine(
            UUID bidId, String supplierId, long rounds, int counterOffers, Map<CounterOfferState, Integer> outcomes) {

        static BidderLine of(Bid bid, List<NegotiationRound> rounds, List<CounterOffer> all) {
            List<CounterOffer> made =
                    all.stream().filter(one -> one.bidId().equals(bid.id())).toList();
            Map<CounterOfferState, Integer> outcomes = new EnumMap<>(CounterOfferState.class);
            made.forEach(one -> outcomes.merge(one.state(), 1, Integer::sum));
            long taken = rounds.stream()
                    .filter(round -> round.bidIds().contains(bid.id()))
                    .count();
            return new BidderLine(bid.id(), bid.supplierId(), taken, made.size(), outcomes);
        }
    }
}
