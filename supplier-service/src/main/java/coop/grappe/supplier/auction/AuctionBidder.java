package coop.grappe.supplier.auction;

import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.problem.Problem;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/** A supplier's place in an auction: it begins with what its opened bid asks for the whole lot. */
@Entity
public class AuctionBidder {

    /** The lowest amount first; equal amounts in the order in which they were offered. */
    static final Comparator<AuctionBidder> RANKING = Comparator.comparing(AuctionBidder::amount)
            .thenComparing(AuctionBidder::since)
            .thenComparing(AuctionBidder::alias);

    /** What asks for less than this part of a bidder's own last amount has to be confirmed, as it may be a slip. */
    private static final BigDecimal USUAL = new BigDecimal("0.7");

    @Id
    private UUID id;

    private UUID auctionId;
    private UUID bidId;
    private String supplierId;
    private int alias;

    @Embedded
    private Money startingAmount;

    @Embedded
    private Money amount;

    private Instant since;

    @Version
    private long version;

    protected AuctionBidder() {}

    /** @param alias what the others know it by, from 1 on */
    static AuctionBidder of(UUID auctionId, Entrant entrant, int alias) {
        AuctionBidder bidder = new AuctionBidder();
        bidder.id = Ids.next();
        bidder.auctionId = auctionId;
        bidder.bidId = entrant.bid().id();
        bidder.supplierId = entrant.bid().supplierId();
        bidder.alias = alias;
        bidder.startingAmount = entrant.amount();
        bidder.amount = entrant.amount();
        bidder.since = entrant.bid().submittedAt();
        return bidder;
    }

    /**
     * Goes lower.
     *
     * @throws Problem 409 if it is not low enough, 422 if it is so low that it has to be confirmed
     */
    void lower(Money lower, Money decrement, boolean confirmed, Instant now) {
        Money highest = amount.minus(decrement);
        if (lower.compareTo(highest) > 0) {
            throw new Problem(AuctionProblem.DECREMENT, highest.toString(), decrement.toString())
                    .with("highestAmount", highest)
                    .with("decrement", decrement);
        }
        if (!confirmed && lower.amount().compareTo(amount.amount().multiply(USUAL)) < 0) {
            throw new Problem(AuctionProblem.UNCONFIRMED, lower.toString(), amount.toString());
        }
        amount = lower;
        since = now;
    }

    boolean hasImproved() {
        return amount.compareTo(startingAmount) < 0;
    }

    UUID bidId() {
        return bidId;
    }

    String supplierId() {
        return supplierId;
    }

    /** What the others know it by. */
    int alias() {
        return alias;
    }

    Money startingAmount() {
        return startingAmount;
    }

    /** What it asks for the whole lot now. */
    Money amount() {
        return amount;
    }

    /** When it offered that. */
    Instant since() {
        return since;
    }
}
