package coop.grappe.supplier.negotiation;

import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.problem.Problem;
import coop.grappe.supplier.bid.Bid;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What the negotiator would agree to with one bidder for one lot. The bidder accepts or declines it, or answers with an offer of its own,
 * which the negotiator accepts or declines; what is accepted is what the bid offers from then on. What nobody answers in time expires.
 */
@Entity
public class CounterOffer {

    @Id
    private UUID id;

    private UUID tenderId;
    private UUID bidId;
    private String supplierId;
    private UUID lotId;

    @Enumerated(EnumType.STRING)
    private CounterOfferState state;

    @JdbcTypeCode(SqlTypes.JSON)
    private Terms terms;

    private String message;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Terms answer;

    private @Nullable String answerMessage;
    private Instant madeAt;
    private Instant expiresAt;
    private @Nullable Instant settledAt;

    @Version
    private long version;

    protected CounterOffer() {}

    static CounterOffer made(Bid bid, CounterOfferPlan plan, Instant now) {
        CounterOffer made = new CounterOffer();
        made.id = Ids.next();
        made.tenderId = bid.tenderId();
        made.bidId = bid.id();
        made.supplierId = bid.supplierId();
        made.lotId = plan.lotId();
        made.state = CounterOfferState.OPEN;
        made.terms = plan.terms();
        made.message = plan.message();
        made.madeAt = now;
        made.expiresAt = plan.answerUntil();
        return made;
    }

    /** The bidder does. */
    void accept(Instant now) {
        settle(CounterOfferAct.ACCEPT, now);
    }

    /** The bidder does. */
    void decline(Instant now) {
        settle(CounterOfferAct.DECLINE, now);
    }

    /** The bidder does; now it is the negotiator’s turn. */
    void answer(AnswerPlan plan, Instant now) {
        requireInTime(CounterOfferAct.ANSWER, now);
        state = after(CounterOfferAct.ANSWER);
        answer = plan.terms();
        answerMessage = plan.message();
        expiresAt = plan.until();
    }

    /** The negotiator does. */
    void acceptAnswer(Instant now) {
        settle(CounterOfferAct.ACCEPT_ANSWER, now);
    }

    /** The negotiator does. */
    void declineAnswer(Instant now) {
        settle(CounterOfferAct.DECLINE_ANSWER, now);
    }

    /** The negotiator does. */
    void withdraw(Instant now) {
        settle(CounterOfferAct.WITHDRAW, now);
    }

    private void settle(CounterOfferAct act, Instant now) {
        requireInTime(act, now);
        state = after(act);
        settledAt = now;
    }

    boolean isDue(Instant now) {
        return state.isOpen() && !now.isBefore(expiresAt);
    }

    void expire(Instant now) {
        state = after(CounterOfferAct.EXPIRE);
        settledAt = now;
    }

    /** With its tender it comes to nothing. */
    void voided(Instant now) {
        state = after(CounterOfferAct.VOID);
        settledAt = now;
    }

    private void requireInTime(CounterOfferAct act, Instant now) {
        after(act);
        if (!now.isBefore(expiresAt)) {
            throw new Problem(NegotiationProblem.COUNTER_OFFER_EXPIRED, expiresAt.toString())
                    .with("expiresAt", expiresAt);
        }
    }

    private CounterOfferState after(CounterOfferAct act) {
        return state.after(act)
                .orElseThrow(() -> new Problem(
                                NegotiationProblem.COUNTER_OFFER_STATE,
                                state.label().fr(),
                                state.label().en())
                        .with("state", state.word()));
    }

    /** What is on the table now: the bidder’s answer, if there is one. */
    Terms standing() {
        return Objects.requireNonNullElse(answer, terms);
    }

    UUID id() {
        return id;
    }

    UUID tenderId() {
        return tenderId;
    }

    UUID bidId() {
        return bidId;
    }

    String supplierId() {
        return supplierId;
    }

    UUID lotId() {
        return lotId;
    }

    CounterOfferState state() {
        return state;
    }

    Terms terms() {
        return terms;
    }

    String message() {
        return message;
    }

    @Nullable
    Terms answer() {
        return answer;
    }

    @Nullable
    String answerMessage() {
        return answerMessage;
    }

    Instant madeAt() {
        return madeAt;
    }

    /** Until when whoever’s turn it is can answer. */
    Instant expiresAt() {
        return expiresAt;
    }

    @Nullable
    Instant settledAt() {
        return settledAt;
    }

    long version() {
        return version;
    }
}
