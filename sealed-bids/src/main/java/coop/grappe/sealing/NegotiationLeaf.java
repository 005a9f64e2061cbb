package coop.grappe.sealing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a tender's log says of the negotiation after the opening, one line of JSON a leaf.
 *
 * @param at by the clock of the service's database
 * @param round which: with all but {@code exchanged}
 * @param number of the round, from 1: with {@code round-opened}
 * @param lots that it is about: with {@code round-opened}
 * @param bids that take part: with {@code round-opened}
 * @param deadline until when offers are taken: with {@code round-opened}
 * @param publicKeyset what offers are sealed for: with {@code round-opened}
 * @param threshold how many trustees open: with {@code round-opened}
 * @param trustees their public keys: with {@code round-opened}
 * @param offer which: with {@code offer-submitted}
 * @param bid that it betters: with {@code offer-submitted}
 * @param digest SHA-256 of the cipher text, in hexadecimal: with {@code offer-submitted}
 * @param commitment to the content: with {@code offer-submitted} and {@code exchanged}
 * @param replaces an earlier offer of the same bid: with {@code offer-submitted}
 * @param offers those that stand: with {@code round-closed}; those that could be read: with {@code round-unsealed}
 * @param exchange one message about a counter-offer: with {@code exchanged}
 */
@JsonPropertyOrder({
    "kind",
    "at",
    "round",
    "number",
    "lots",
    "bids",
    "deadline",
    "publicKeyset",
    "threshold",
    "trustees",
    "offer",
    "bid",
    "digest",
    "commitment",
    "replaces",
    "offers",
    "exchange"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NegotiationLeaf(
        Kind kind,
        Instant at,
        @Nullable UUID round,
        @Nullable Integer number,
        @Nullable List<UUID> lots,
        @Nullable List<UUID> bids,
        @Nullable Instant deadline,
        @Nullable String publicKeyset,
        @Nullable Integer threshold,
        @Nullable List<String> trustees,
        @Nullable UUID offer,
        @Nullable UUID bid,
        @Nullable String digest,
        @Nullable String commitment,
        @Nullable UUID replaces,
        @Nullable List<UUID> offers,
        @Nullable UUID exchange)
        implements LogLine {

    /** What can happen. */
    public enum Kind {
        @JsonProperty("round-opened")
        ROUND_OPENED,
        @JsonProperty("offer-submitted")
        OFFER_SUBMITTED,
        @JsonProperty("round-closed")
        ROUND_CLOSED,
        @JsonProperty("round-unsealed")
        ROUND_UNSEALED,
        @JsonProperty("round-cancelled")
        ROUND_CANCELLED,
        @JsonProperty("exchanged")
        EXCHANGED
    }

    /**
     * What a round is held by.
     *
     * @param lots that it is about
     * @param bids that take part
     */
    public record Terms(int number, List<UUID> lots, List<UUID> bids, Instant deadline) {}

    public static NegotiationLeaf roundOpened(
            Instant at, UUID round, Terms terms, String publicKeyset, int threshold, List<String> trustees) {
        return new NegotiationLeaf(
                Kind.ROUND_OPENED,
                at,
                round,
                terms.number(),
                terms.lots(),
                terms.bids(),
                terms.deadline(),
                publicKeyset,
                threshold,
                trustees,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** @param replaces an earlier offer of the same bid */
    public static NegotiationLeaf offerSubmitted(
            Instant at, UUID round, UUID offer, UUID bid, String digest, String commitment, @Nullable UUID replaces) {
        return new NegotiationLeaf(
                Kind.OFFER_SUBMITTED,
                at,
                round,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                offer,
                bid,
                digest,
                commitment,
                replaces,
                null,
                null);
    }

    /** @param offers those that stand */
    public static NegotiationLeaf roundClosed(Instant at, UUID round, List<UUID> offers) {
        return ofRound(Kind.ROUND_CLOSED, at, round, offers);
    }

    /** @param offers those that could be read */
    public static NegotiationLeaf roundUnsealed(Instant at, UUID round, List<UUID> offers) {
        return ofRound(Kind.ROUND_UNSEALED, at, round, offers);
    }

    public static NegotiationLeaf roundCancelled(Instant at, UUID round) {
        return ofRound(Kind.ROUND_CANCELLED, at, round, null);
    }

    private static NegotiationLeaf ofRound(Kind kind, Instant at, UUID round, @Nullable List<UUID> offers) {
        return new NegotiationLeaf(
                kind, at, round, null, null, null, null, null, null, null, null, null, null, null, null, offers, null);
    }

    /** Something was said between negotiator and bidder about a counter-offer; what, is told after the award is proposed. */
    public static NegotiationLeaf exchanged(Instant at, UUID exchange, String commitment) {
        return new NegotiationLeaf(
                Kind.EXCHANGED,
                at,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                commitment,
                null,
                null,
                exchange);
    }

    /** @throws IllegalArgumentException if the line is no leaf of a negotiation */
    public static NegotiationLeaf parse(String line) {
        return LogJson.read(line, NegotiationLeaf.class);
    }

    @Override
    public String line() {
        return LogJson.line(this);
    }
}
