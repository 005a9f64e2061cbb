package coop.grappe.supplier.auction;

import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.money.Money;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** One bid of an auction, which never changes. */
@Entity
public class AuctionBid {

    @Id
    private UUID id;

    private UUID auctionId;
    private long number;
    private String supplierId;
    private int alias;

    @Embedded
    private Money amount;

    private Instant at;

    protected AuctionBid() {}

    static AuctionBid of(Auction auction, long number, AuctionBidder bidder, Instant now) {
        AuctionBid bid = new AuctionBid();
        bid.id = Ids.next();
        bid.auctionId = auction.id();
        bid.number = number;
        bid.supplierId = bidder.supplierId();
        bid.alias = bidder.alias();
        bid.amount = bidder.amount();
        bid.at = now;
        return bid;
    }

    UUID id() {
        return id;
    }

    /** Its place in the order of all bids of the auction, from 1 on. */
    long number() {
        return number;
    }

    int alias() {
        return alias;
    }

    Money amount() {
        return amount;
    }

    Instant at() {
        return at;
    }
}
