package coop.grappe.sealing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a tender's log says, one line of JSON a leaf.
 *
 * @param at by the clock of the service's database
 * @param deadline until when bids are taken: with {@code published} and {@code amended}
 * @param publicKeyset what bids are sealed for: with {@code published}
 * @param threshold how many trustees open: with {@code published}
 * @param trustees their public keys: with {@code published}
 * @param bid which: with {@code submitted} and {@code withdrawn}
 * @param digest SHA-256 of the cipher text, in hexadecimal: with {@code submitted}
 * @param commitment to the content: with {@code submitted}
 * @param replaces an earlier bid of the same supplier: with {@code submitted}
 * @param bids those that stand: with {@code closed}; those that could be read: with {@code opened}
 * @param auction which: with {@code auctioned}
 * @param head of the auction's own log: with {@code auctioned}
 * @param file SHA-256 of the tender file as it stands from then on, in hexadecimal: with {@code published}, {@code amended} and
 *     {@code answered}; absent in logs from before there were files
 * @param asksAnew with {@code amended}, if what is asked has changed: the bids before it have to be confirmed
 * @param lapsed bids that nobody confirmed: with {@code closed}, if there are any
 */
@JsonPropertyOrder({
    "kind",
    "at",
    "deadline",
    "publicKeyset",
    "threshold",
    "trustees",
    "bid",
    "digest",
    "commitment",
    "replaces",
    "bids",
    "auction",
    "head",
    "file",
    "asksAnew",
    "lapsed"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Leaf(
        Kind kind,
        Instant at,
        @Nullable Instant deadline,
        @Nullable String publicKeyset,
        @Nullable Integer threshold,
        @Nullable List<String> trustees,
        @Nullable UUID bid,
        @Nullable String digest,
        @Nullable String commitment,
        @Nullable UUID replaces,
        @Nullable List<UUID> bids,
        @Nullable UUID auction,
        @Nullable String head,
        @Nullable String file,
        @Nullable Boolean asksAnew,
        @Nullable List<UUID> lapsed)
        implements LogLine {

    /** What can happen. */
    public enum Kind {
        @JsonProperty("published")
        PUBLISHED,
        @JsonProperty("amended")
        AMENDED,
        @JsonProperty("answered")
        ANSWERED,
        @JsonProperty("submitted")
        SUBMITTED,
        @JsonProperty("confirmed")
        CONFIRMED,
        @JsonProperty("withdrawn")
        WITHDRAWN,
        @JsonProperty("closed")
        CLOSED,
        @JsonProperty("opened")
        OPENED,
        @JsonProperty("auctioned")
        AUCTIONED,
        @JsonProperty("cancelled")
        CANCELLED
    }

    /** @param file null if the tender has no file */
    public static Leaf published(
            Instant at,
            Instant deadline,
            String publicKeyset,
            int threshold,
            List<String> trustees,
            @Nullable String file) {
        return new Leaf(
                Kind.PUBLISHED,
                at,
                deadline,
                publicKeyset,
                threshold,
                trustees,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                file,
                null,
                null);
    }

    /** @param asksAnew whether what is asked has changed, so that earlier bids have to be confirmed */
    public static Leaf amended(Instant at, Instant deadline, @Nullable String file, boolean asksAnew) {
        Boolean anew = asksAnew ? true : null;
        return new Leaf(
                Kind.AMENDED,
                at,
                deadline,
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
                file,
                anew,
                null);
    }

    /** A question was answered to all, which changes the file. */
    public static Leaf answered(Instant at, String file) {
        return new Leaf(
                Kind.ANSWERED, at, null, null, null, null, null, null, null, null, null, null, null, file, null, null);
    }

    public static Leaf submitted(Instant at, UUID bid, String digest, String commitment, @Nullable UUID replaces) {
        return new Leaf(
                Kind.SUBMITTED,
                at,
                null,
                null,
                null,
                null,
                bid,
                digest,
                commitment,
                replaces,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** The supplier stands by its bid although what is asked has changed. */
    public static Leaf confirmed(Instant at, UUID bid) {
        return of(Kind.CONFIRMED, at, bid);
    }

    public static Leaf withdrawn(Instant at, UUID bid) {
        return of(Kind.WITHDRAWN, at, bid);
    }

    public static Leaf closed(Instant at, List<UUID> bids, List<UUID> lapsed) {
        return new Leaf(
                Kind.CLOSED,
                at,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                bids,
                null,
                null,
                null,
                null,
                lapsed.isEmpty() ? null : lapsed);
    }

    public static Leaf opened(Instant at, List<UUID> bids) {
        return new Leaf(
                Kind.OPENED, at, null, null, null, null, null, null, null, null, bids, null, null, null, null, null);
    }

    public static Leaf cancelled(Instant at) {
        return of(Kind.CANCELLED, at, null);
    }

    /**
     * A lot is auctioned; the auction has a log of its own.
     *
     * @param head of that log, when it began, and again when it ended
     */
    public static Leaf auctioned(Instant at, UUID auction, String head) {
        return new Leaf(
                Kind.AUCTIONED,
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
                auction,
                head,
                null,
                null,
                null);
    }

    private static Leaf of(Kind kind, Instant at, @Nullable UUID bid) {
        return new Leaf(kind, at, null, null, null, null, bid, null, null, null, null, null, null, null, null, null);
    }

    /** @throws IllegalArgumentException if the line is no leaf */
    public static Leaf parse(String line) {
        return LogJson.read(line, Leaf.class);
    }

    @Override
    public String line() {
        return LogJson.line(this);
    }
}
