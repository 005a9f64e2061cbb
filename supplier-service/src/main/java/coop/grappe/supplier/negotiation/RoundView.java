package coop.grappe.supplier.negotiation;

import coop.grappe.platform.money.Text;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a reader may see of a round.
 *
 * @param number among the rounds of the tender, from 1
 * @param cut why it is not for all bidders; absent if it is
 * @param bidders how many take part
 * @param bidIds which bids take part; for the organizer
 * @param takesPart whether the reader’s own bid does; absent for who does not bid
 * @param offers how many have offered; absent until the deadline
 */
@Schema(examples = """
                {"id":"01890a5d-ac96-774b-bcce-b30209000012","tenderId":"01890a5d-ac96-774b-bcce-b30209000001","number":1,
                "state":"open","lotIds":["01890a5d-ac96-774b-bcce-b30209000005"],
                "message":{"fr":"Votre meilleure et dernière offre.","en":"Your best and final offer."},
                "cut":{"best":3,"reason":{"fr":"Les autres offres sont loin derrière.","en":"The other offers are far behind."}},
                "startedAt":"2030-03-02T09:00:00Z","deadline":"2030-03-05T17:00:00Z","openedAt":null,"endReason":null,
                "bidders":3,"bidIds":["01890a5d-ac96-774b-bcce-b30209000006"],"takesPart":true,"offers":2}""")
record RoundView(
        UUID id,
        UUID tenderId,
        int number,
        RoundState state,
        List<UUID> lotIds,
        Text message,
        @Nullable RoundCut cut,
        Instant startedAt,
        Instant deadline,
        @Nullable Instant openedAt,
        @Nullable String endReason,
        int bidders,
        @Nullable List<UUID> bidIds,
        @Nullable Boolean takesPart,
        @Nullable Long offers) {

    /** @param offers how many stand */
    static RoundView of(NegotiationRound round, RoundReader reader, long offers) {
        Boolean takesPart =
                reader.bidIds().isEmpty() ? null : reader.bidIds().stream().anyMatch(round.bidIds()::contains);
        return new RoundView(
                round.id(),
                round.tenderId(),
                round.number(),
                round.state(),
                round.lotIds(),
                round.message(),
                round.cut().orElse(null),
                round.startedAt(),
                round.deadline(),
                round.openedAt(),
                round.endReason(),
                round.bidIds().size(),
                reader.ofOrganizer() ? round.bidIds() : null,
                takesPart,
                round.state() == RoundState.OPEN ? null : offers);
    }
}
