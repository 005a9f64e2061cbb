package coop.grappe.sealing;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the log of a reverse auction says, one line of JSON a leaf. Bidders are known by aliases; amounts are in the currency of the tender.
 *
 * @param at by the clock of the service's database
 * @param terms by what rules: with {@code opened}
 * @param starts what it begins with: with {@code opened}
 * @param number of a bid, from 1 on: with {@code bid}
 * @param bidder the alias: with {@code bid}
 * @param amount for the whole lot: with {@code bid}
 * @param closesAt when the auction ends after that: with {@code bid}
 * @param ranking aliases, the first won: with {@code closed}
 */
@JsonPropertyOrder({"kind", "at", "terms", "starts", "number", "bidder", "amount", "closesAt", "ranking"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuctionLeaf(
        Kind kind,
        Instant at,
        @Nullable Terms terms,
        @Nullable List<Start> starts,
        @Nullable Long number,
        @Nullable Integer bidder,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal amount,

        @Nullable Instant closesAt,
        @Nullable List<Integer> ranking)
        implements LogLine {

    /** What can happen. */
    public enum Kind {
        @JsonProperty("opened")
        OPENED,
        @JsonProperty("bid")
        BID,
        @JsonProperty("closed")
        CLOSED,
        @JsonProperty("cancelled")
        CANCELLED
    }

    /**
     * The rules of one auction.
     *
     * @param closesAt unless late bids move it
     * @param decrement by how much a bidder goes below its own last amount at least
     * @param softCloseWindow a bid in the last so much time moves the end
     * @param extension to so long after the bid
     */
    public record Terms(
            Instant opensAt,
            Instant closesAt,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal decrement,
            Duration softCloseWindow,
            Duration extension) {}

    /**
     * Where a bidder begins.
     *
     * @param bid the sealed bid that asks for this amount
     * @param since when that was submitted: of equal amounts the earlier ranks higher
     */
    public record Start(
            int bidder,
            UUID bid,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
            Instant since) {}

    public static AuctionLeaf opened(Instant at, Terms terms, List<Start> starts) {
        return new AuctionLeaf(Kind.OPENED, at, terms, starts, null, null, null, null, null);
    }

    public static AuctionLeaf bid(Instant at, long number, int bidder, BigDecimal amount, Instant closesAt) {
        return new AuctionLeaf(Kind.BID, at, null, null, number, bidder, amount, closesAt, null);
    }

    public static AuctionLeaf closed(Instant at, List<Integer> ranking) {
        return new AuctionLeaf(Kind.CLOSED, at, null, null, null, null, null, null, ranking);
    }

    public static AuctionLeaf cancelled(Instant at) {
        return new AuctionLeaf(Kind.CANCELLED, at, null, null, null, null, null, null, null);
    }

    /** @throws IllegalArgumentException if the line is no leaf of an auction */
    public static AuctionLeaf parse(String line) {
        return LogJson.read(line, AuctionLeaf.class);
    }

    @Override
    public String line() {
        return LogJson.line(this);
    }
}
