package coop.grappe.supplier.bid;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.Violations;
import coop.grappe.sealing.Commitment;
import coop.grappe.sealing.OpenedBid;
import coop.grappe.supplier.sealing.SealedBid;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A supplier's sealed offer. Until the opening it is a row of cipher text with its digest and its time; a further bid of the same
 * supplier replaces it. When what is asked changes, its supplier confirms it, or it lapses at the deadline. The opening reveals it; it then stands
 * unless it is disqualified.
 */
@Entity
public class Bid {

    @Id
    private UUID id;

    private UUID tenderId;
    private String supplierId;
    private int alternative;

    @Enumerated(EnumType.STRING)
    private BidState state;

    private Instant submittedAt;
    private byte[] sealed;
    private String digest;
    private String commitment;
    private @Nullable String salt;
    private @Nullable String openedText;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable BidContent content;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable List<Offer> negotiated;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable List<TotalDiscount> negotiatedDiscounts;

    private @Nullable String disqualification;
    private @Nullable Instant extendedUntil;

    @Enumerated(EnumType.STRING)
    private @Nullable DisqualificationGround disqualificationGround;

    @Version
    private long version;

    protected Bid() {}

    /** @param alternative 0 for the primary bid */
    static Bid submitted(
            UUID id,
            UUID tenderId,
            String supplierId,
            int alternative,
            SealedBid sealed,
            String commitment,
            Instant now) {
        Bid bid = new Bid();
        bid.id = id;
        bid.tenderId = tenderId;
        bid.supplierId = supplierId;
        bid.alternative = alternative;
        bid.state = BidState.PENDING;
        bid.submittedAt = now;
        bid.sealed = sealed.cipherText();
        bid.digest = sealed.digest();
        bid.commitment = commitment;
        return bid;
    }

    void supersede() {
        state = after(BidAct.SUPERSEDE);
    }

    void withdraw() {
        state = after(BidAct.WITHDRAW);
    }

    /** What is asked has changed: it stands no more until its supplier says so. */
    void askAnew() {
        state = after(BidAct.ASK_ANEW);
    }

    void confirm() {
        state = after(BidAct.CONFIRM);
    }

    void lapse() {
        state = after(BidAct.LAPSE);
    }

    /** @param opened what was sealed, to the letter */
    void reveal(BidContent readable, Commitment opened) {
        state = after(BidAct.REVEAL);
        content = readable;
        salt = opened.salt();
        openedText = opened.content();
    }

    /** What was kept is not what was sealed. */
    void refuse(String reason) {
        state = after(BidAct.REFUSE);
        disqualification = reason;
    }

    /** What was sealed stays as it was; for these items it offers this from now on. */
    public void negotiate(List<Offer> better) {
        state = after(BidAct.NEGOTIATE);
        Map<UUID, Offer> present = new LinkedHashMap<>();
        negotiated().forEach(offer -> present.put(offer.itemId(), offer));
        better.forEach(offer -> present.put(offer.itemId(), offer));
        negotiated = List.copyOf(present.values());
    }

    /** The same, and from now on these discounts by all that it is awarded. */
    public void negotiate(List<Offer> better, List<TotalDiscount> discounts) {
        negotiate(better);
        negotiatedDiscounts = List.copyOf(discounts);
    }

    /**
     * Its supplier is bound longer; what has expired binds again.
     *
     * @throws Problem 400 unless it is later than before, and than now
     */
    void extend(Instant until, Instant now) {
        state = after(BidAct.EXTEND);
        Instant present = validUntil().filter(now::isBefore).orElse(now);
        new Violations(BidProblem.class)
                .check(until.isAfter(present), "validUntil", "validity.later", present.toString())
                .throwIfAny();
        extendedUntil = until;
    }

    /** Whether its supplier is not bound any more. */
    public boolean hasExpired(Instant now) {
        return validUntil().filter(until -> !now.isBefore(until)).isPresent();
    }

    public void disqualify(String reason) {
        disqualify(DisqualificationGround.NON_COMPLIANT, reason);
    }

    public void disqualify(DisqualificationGround ground, String reason) {
        state = after(BidAct.DISQUALIFY);
        disqualification = reason;
        disqualificationGround = ground;
    }

    private BidState after(BidAct act) {
        return state.after(act)
                .orElseThrow(() -> new Problem(
                                BidProblem.BID_STATE,
                                state.label().fr(),
                                state.label().en())
                        .with("state", state.word()));
    }

    public UUID id() {
        return id;
    }

    public UUID tenderId() {
        return tenderId;
    }

    public String supplierId() {
        return supplierId;
    }

    public BidState state() {
        return state;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    SealedBid sealed() {
        return new SealedBid(sealed);
    }

    /** SHA-256 of what was sealed, as the receipt says it. */
    String digest() {
        return digest;
    }

    /** Of the supplier and the log to the content, in hexadecimal. */
    String commitment() {
        return commitment;
    }

    /** What was sealed, to the letter; absent while it is sealed. */
    Optional<OpenedBid> opened() {
        return salt == null || openedText == null ? Optional.empty() : Optional.of(new OpenedBid(id, salt, openedText));
    }

    /** In what an alternative differs; absent while it is sealed. */
    Optional<String> description() {
        return Optional.ofNullable(content).map(BidContent::alternative).map(Alternative::description);
    }

    /** What belongs to it, in the order of their seals; none while it is sealed. */
    List<BidDocument> documents() {
        return content == null ? List.of() : content.documents();
    }

    /** What it says; absent while it is sealed. */
    public @Nullable BidContent content() {
        return content;
    }

    /** 0 is the supplier's primary bid, others are its alternatives; at most one of each number stands. */
    public int alternative() {
        return alternative;
    }

    public boolean isPrimary() {
        return alternative == 0;
    }

    /** What it takes at least, before discounts. */
    public Optional<Money> minimumAward() {
        return content == null ? Optional.empty() : Optional.ofNullable(content.minimumAward());
    }

    /** What it takes at most, before discounts. */
    public Optional<Money> maximumAward() {
        return content == null ? Optional.empty() : Optional.ofNullable(content.maximumAward());
    }

    /** Until when its supplier is bound; unknown while it is sealed. */
    public Optional<Instant> validUntil() {
        return extendedUntil != null || content == null
                ? Optional.ofNullable(extendedUntil)
                : Optional.ofNullable(content.validUntil());
    }

    /** Once several lots are awarded to it together; none while it is sealed. */
    public List<PackageDiscount> packageDiscounts() {
        return content == null ? List.of() : content.packageDiscounts();
    }

    /** By all that it is awarded, rising, after all negotiation; none while it is sealed. */
    public List<TotalDiscount> totalDiscounts() {
        if (negotiatedDiscounts != null) {
            return negotiatedDiscounts;
        }
        return content == null ? List.of() : content.totalDiscounts();
    }

    /** What it offers for each item, after all negotiation; empty while it is sealed. */
    public Map<UUID, Offer> offers() {
        return content == null
                ? Map.of()
                : Stream.concat(content.offers().stream(), negotiated().stream())
                        .collect(Collectors.toMap(Offer::itemId, Function.identity(), (sealedOffer, better) -> better));
    }

    /** What was negotiated after the opening; nothing for items that stay as they were sealed. */
    List<Offer> negotiated() {
        return negotiated == null ? List.of() : negotiated;
    }

    /** Absent if they stay as they were sealed. */
    @Nullable
    List<TotalDiscount> negotiatedDiscounts() {
        return negotiatedDiscounts;
    }

    /** Why it is out; absent if it is not. */
    public @Nullable String disqualification() {
        return disqualification;
    }

    /** What kind of reason that is; absent if nobody judged it, as with a bid that could not be read. */
    public @Nullable DisqualificationGround disqualificationGround() {
        return disqualificationGround;
    }

    public long version() {
        return version;
    }
}
