package coop.grappe.supplier.auction;

import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.problem.Problem;
import coop.grappe.supplier.tender.AuctionRules;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The reverse auction of one lot. Whoever bids locks it first, so that bids have one order and the end is the same for all. */
@Entity
public class Auction {

    @Id
    private UUID id;

    private UUID tenderId;
    private UUID lotId;

    @Enumerated(EnumType.STRING)
    private AuctionState state;

    @JdbcTypeCode(SqlTypes.JSON)
    private AuctionRules rules;

    @Embedded
    private Money decrement;

    private Instant opensAt;
    private Instant closesAt;
    private long bids;
    private @Nullable String endReason;

    @Version
    private long version;

    protected Auction() {}

    /** @param lowest what the auction begins with */
    static Auction of(UUID tenderId, AuctionPlan plan, AuctionRules rules, Money lowest, Instant now) {
        Auction auction = new Auction();
        auction.id = Ids.next();
        auction.tenderId = tenderId;
        auction.lotId = plan.lotId();
        auction.state = AuctionState.OPEN;
        auction.rules = rules;
        auction.decrement = Decrement.of(lowest, rules.minimumDecrementPercent());
        auction.opensAt = plan.from(now);
        auction.closesAt = plan.closesAt();
        return auction;
    }

    /**
     * Takes a bid.
     *
     * @return its number, from 1 on
     * @throws Problem 409 unless bids are taken at this instant
     */
    long bid(Instant now) {
        state = after(AuctionAct.BID);
        if (now.isBefore(opensAt)) {
            throw new Problem(AuctionProblem.NOT_BEGUN, opensAt.toString()).with("opensAt", opensAt);
        }
        if (!now.isBefore(closesAt)) {
            throw new Problem(AuctionProblem.AUCTION_OVER, closesAt.toString()).with("closesAt", closesAt);
        }
        Instant extended = now.plus(rules.extension());
        if (!now.isBefore(closesAt.minus(rules.softCloseWindow())) && extended.isAfter(closesAt)) {
            closesAt = extended;
        }
        bids++;
        return bids;
    }

    boolean isDue(Instant now) {
        return state == AuctionState.OPEN && !now.isBefore(closesAt);
    }

    void close() {
        state = after(AuctionAct.CLOSE);
    }

    void cancel(String reason) {
        state = after(AuctionAct.CANCEL);
        endReason = reason;
    }

    private AuctionState after(AuctionAct act) {
        return state.after(act)
                .orElseThrow(() -> new Problem(
                                AuctionProblem.AUCTION_STATE,
                                state.label().fr(),
                                state.label().en())
                        .with("state", state.word()));
    }

    UUID id() {
        return id;
    }

    UUID tenderId() {
        return tenderId;
    }

    UUID lotId() {
        return lotId;
    }

    AuctionState state() {
        return state;
    }

    AuctionRules rules() {
        return rules;
    }

    /** By how much a bidder goes below its own last amount at least. */
    Money decrement() {
        return decrement;
    }

    Instant opensAt() {
        return opensAt;
    }

    Instant closesAt() {
        return closesAt;
    }

    /** How many were taken. */
    long bids() {
        return bids;
    }

    @Nullable
    String endReason() {
        return endReason;
    }

    long version() {
        return version;
    }
}
