package coop.grappe.supplier.negotiation;

import coop.grappe.platform.problem.Problem;
import coop.grappe.sealing.Commitment;
import coop.grappe.sealing.OpenedOffer;
import coop.grappe.supplier.bid.Bid;
import coop.grappe.supplier.sealing.SealContext;
import coop.grappe.supplier.sealing.SealedBid;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Better terms that a bidder offers in a round: cipher text until the round is opened, like a bid. */
@Entity
public class RoundOffer {

    @Id
    private UUID id;

    private UUID roundId;
    private UUID bidId;
    private String supplierId;

    @Enumerated(EnumType.STRING)
    private RoundOfferState state;

    private Instant submittedAt;
    private byte[] sealed;
    private String digest;
    private String commitment;
    private @Nullable String salt;
    private @Nullable String openedText;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable RoundOfferContent content;

    private @Nullable String refusal;

    @Version
    private long version;

    protected RoundOffer() {}

    static RoundOffer submitted(UUID id, UUID roundId, Bid bid, SealedBid sealed, String commitment, Instant now) {
        RoundOffer offer = new RoundOffer();
        offer.id = id;
        offer.roundId = roundId;
        offer.bidId = bid.id();
        offer.supplierId = bid.supplierId();
        offer.state = RoundOfferState.PENDING;
        offer.submittedAt = now;
        offer.sealed = sealed.cipherText();
        offer.digest = sealed.digest();
        offer.commitment = commitment;
        return offer;
    }

    void supersede() {
        state = after(RoundOfferAct.SUPERSEDE);
    }

    /** @param opened what was sealed, to the letter */
    void apply(RoundOfferContent readable, Commitment opened) {
        state = after(RoundOfferAct.APPLY);
        reveal(readable, opened);
    }

    /** What was kept is not what was sealed. */
    void refuseUnreadable() {
        state = after(RoundOfferAct.REFUSE);
        refusal = "unreadable";
    }

    /** Its bid stands no more. */
    void refuse(RoundOfferContent readable, Commitment opened) {
        state = after(RoundOfferAct.REFUSE);
        refusal = "bid-not-valid";
        reveal(readable, opened);
    }

    private void reveal(RoundOfferContent readable, Commitment opened) {
        content = readable;
        salt = opened.salt();
        openedText = opened.content();
    }

    void lapse() {
        state = after(RoundOfferAct.LAPSE);
    }

    private RoundOfferState after(RoundOfferAct act) {
        return state.after(act)
                .orElseThrow(() -> new Problem(
                                NegotiationProblem.OFFER_STATE,
                                state.label().fr(),
                                state.label().en())
                        .with("state", state.word()));
    }

    UUID id() {
        return id;
    }

    UUID roundId() {
        return roundId;
    }

    UUID bidId() {
        return bidId;
    }

    String supplierId() {
        return supplierId;
    }

    RoundOfferState state() {
        return state;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    SealedBid sealed() {
        return new SealedBid(sealed);
    }

    /** What its seal is bound to. */
    SealContext context() {
        return new SealContext(roundId, id, supplierId);
    }

    /** SHA-256 of what was sealed, as the receipt says it. */
    String digest() {
        return digest;
    }

    /** Of the bidder and the log to the content, in hexadecimal. */
    String commitment() {
        return commitment;
    }

    /** What was sealed, to the letter; absent while it is sealed. */
    Optional<OpenedOffer> opened() {
        return salt == null || openedText == null
                ? Optional.empty()
                : Optional.of(new OpenedOffer(id, salt, openedText));
    }

    /** What it says; absent while it is sealed. */
    @Nullable
    RoundOfferContent content() {
        return content;
    }

    @Nullable
    String refusal() {
        return refusal;
    }
}
