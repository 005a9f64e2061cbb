package coop.grappe.supplier.evaluation;

import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.problem.Problem;
import coop.grappe.supplier.bid.Bid;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A bidder is asked to explain a price that seems abnormally low for a lot. It answers until the named instant, and may complete its answer
 * until then; the negotiator accepts or refuses it with reasons. Only a price that was refused so, or not explained in time, can put a bid
 * out.
 */
@Entity
public class LowPriceInquiry {

    @Id
    private UUID id;

    private UUID tenderId;
    private UUID lotId;
    private UUID bidId;
    private String supplierId;

    @Enumerated(EnumType.STRING)
    private InquiryState state;

    private String question;
    private Instant askedAt;
    private Instant answerUntil;
    private @Nullable String answer;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<AnswerDocument> documents;

    private @Nullable Instant answeredAt;
    private @Nullable String reasons;
    private @Nullable Instant decidedAt;

    @Version
    private long version;

    protected LowPriceInquiry() {}

    static LowPriceInquiry asked(Bid bid, InquiryPlan plan, UUID lotId, Instant now) {
        LowPriceInquiry inquiry = new LowPriceInquiry();
        inquiry.id = Ids.next();
        inquiry.tenderId = bid.tenderId();
        inquiry.lotId = lotId;
        inquiry.bidId = bid.id();
        inquiry.supplierId = bid.supplierId();
        inquiry.state = InquiryState.ASKED;
        inquiry.question = plan.question();
        inquiry.askedAt = now;
        inquiry.answerUntil = plan.answerUntil();
        inquiry.documents = List.of();
        return inquiry;
    }

    /** @throws Problem 409 once it is too late, or decided */
    void answer(InquiryAnswer given, Instant now) {
        InquiryState answered = after(InquiryAct.ANSWER);
        if (isOver(now)) {
            throw new Problem(EvaluationProblem.ANSWER_LATE, answerUntil.toString());
        }
        state = answered;
        answer = given.text();
        documents = given.documents();
        answeredAt = now;
    }

    /** @throws Problem 409 if there is nothing to decide yet, or no more */
    void decide(InquiryDecision decision, Instant now) {
        InquiryAct act = actOf(decision);
        InquiryState decided = after(act);
        if (act == InquiryAct.REFUSE_SILENCE && !isOver(now)) {
            throw new Problem(EvaluationProblem.ANSWER_AWAITED, answerUntil.toString());
        }
        state = decided;
        reasons = decision.reasons();
        decidedAt = now;
    }

    private InquiryAct actOf(InquiryDecision decision) {
        if (decision.outcome() == InquiryState.ACCEPTED) {
            return InquiryAct.ACCEPT;
        }
        return answer == null ? InquiryAct.REFUSE_SILENCE : InquiryAct.REFUSE;
    }

    private InquiryState after(InquiryAct act) {
        return state.after(act)
                .orElseThrow(() -> new Problem(
                                EvaluationProblem.INQUIRY_STATE,
                                state.label().fr(),
                                state.label().en())
                        .with("state", state.word()));
    }

    private boolean isOver(Instant now) {
        return !now.isBefore(answerUntil);
    }

    /** Whether the price may put the bid out: its explanation was refused, or none came in time. */
    boolean permitsExclusion(Instant now) {
        return state == InquiryState.REFUSED || state == InquiryState.ASKED && isOver(now);
    }

    /** Whether the bidder may still answer, or the negotiator has to decide. */
    boolean isPending(Instant now) {
        return state == InquiryState.ANSWERED || state == InquiryState.ASKED && !isOver(now);
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

    UUID bidId() {
        return bidId;
    }

    String supplierId() {
        return supplierId;
    }

    InquiryState state() {
        return state;
    }

    String question() {
        return question;
    }

    Instant askedAt() {
        return askedAt;
    }

    Instant answerUntil() {
        return answerUntil;
    }

    @Nullable
    String answer() {
        return answer;
    }

    List<AnswerDocument> documents() {
        return documents;
    }

    @Nullable
    Instant answeredAt() {
        return answeredAt;
    }

    @Nullable
    String reasons() {
        return reasons;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    long version() {
        return version;
    }
}
