package coop.grappe.supplier.negotiation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that has happened to a round. Its id follows from the round and what it was, so that every replica gives the same.
 *
 * @param number of the round
 */
@Schema(examples = """
                {"id":12,"what":"closing-soon","tenderId":"01890a5d-ac96-774b-bcce-b30209000001",
                "roundId":"01890a5d-ac96-774b-bcce-b30209000012","number":1,"deadline":"2030-03-05T17:00:00Z"}""")
record RoundNews(long id, What what, UUID tenderId, UUID roundId, int number, Instant deadline) {

    private static final int STEPS = 10;

    /** In the order in which they come. */
    enum What {
        OPENED("opened"),
        CLOSING_SOON("closing-soon"),
        CLOSED("closed"),
        OFFERS_OPENED("offers-opened"),
        CANCELLED("cancelled");

        private final String word;

        What(String word) {
            this.word = word;
        }

        @JsonValue
        String word() {
            return word;
        }
    }

    /** All that has happened to rounds until now, in its order. */
    static List<RoundNews> of(List<NegotiationRound> rounds, Instant now) {
        return rounds.stream()
                .flatMap(round -> happened(round, now).stream().map(what -> of(round, what)))
                .toList();
    }

    private static List<What> happened(NegotiationRound round, Instant now) {
        List<What> happened = new ArrayList<>(List.of(What.OPENED));
        switch (round.state()) {
            case OPEN -> {
                if (!now.isBefore(round.closingSoonAt())) {
                    happened.add(What.CLOSING_SOON);
                }
            }
            case CLOSED -> happened.add(What.CLOSED);
            case OPENED -> happened.addAll(List.of(What.CLOSED, What.OFFERS_OPENED));
            case CANCELLED -> happened.add(What.CANCELLED);
        }
        return happened;
    }

    private static RoundNews of(NegotiationRound round, What what) {
        long id = (long) round.number() * STEPS + what.ordinal() + 1;
        return new RoundNews(id, what, round.tenderId(), round.id(), round.number(), round.deadline());
    }
}
