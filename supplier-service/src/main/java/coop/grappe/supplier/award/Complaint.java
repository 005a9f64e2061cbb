package coop.grappe.supplier.award;

import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.problem.Problem;
import coop.grappe.supplier.tender.Lot;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A bidder's objection, in the standstill, to the award of some lots. While it is pending these lots wait; it is answered by the
 * organizer, and dismissed, upheld, which cancels the award of these lots and of no others, or withdrawn by its bidder.
 */
@Entity
public class Complaint {

    @Id
    private UUID id;

    private UUID awardId;
    private String organizer;
    private String supplierId;
    private String reason;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<UUID> lots;

    @Enumerated(EnumType.STRING)
    private ComplaintState state;

    private Instant filedAt;
    private @Nullable Instant answerDueAt;
    private @Nullable Instant answeredAt;
    private @Nullable String answer;
    private @Nullable Instant resolvedAt;
    private @Nullable String explanation;
    private @Nullable String resolvedBy;

    @Version
    private long version;

    protected Complaint() {}

    /**
     * @param lots that it concerns, at least one
     * @param period in which it is to be answered, from now
     */
    static Complaint filed(
            Award award, String supplierId, List<UUID> lots, String reason, Duration period, Instant now) {
        award.requireStandstill(now);
        Complaint complaint = new Complaint();
        complaint.id = Ids.next();
        complaint.awardId = award.id();
        complaint.organizer = award.organizer();
        complaint.supplierId = supplierId;
        complaint.lots = List.copyOf(lots);
        complaint.reason = reason;
        complaint.state = ComplaintState.OPEN;
        complaint.filedAt = now;
        complaint.answerDueAt = now.plus(period);
        return complaint;
    }

    void answer(String text, Instant now) {
        state = after(ComplaintAct.ANSWER);
        answer = text;
        answeredAt = now;
    }

    /** @param login who decides */
    void resolve(ComplaintState outcome, String why, String login, Instant now) {
        ComplaintAct act = ComplaintAct.deciding(outcome)
                .orElseThrow(() -> new Problem(AwardProblem.COMPLAINT_OUTCOME, outcome.word()));
        state = after(act);
        explanation = why;
        resolvedBy = login;
        resolvedAt = now;
    }

    void withdraw(Instant now) {
        state = after(ComplaintAct.WITHDRAW);
        resolvedAt = now;
    }

    private ComplaintState after(ComplaintAct act) {
        return state.after(act)
                .orElseThrow(() -> new Problem(
                                AwardProblem.COMPLAINT_STATE,
                                state.label().fr(),
                                state.label().en())
                        .with("state", state.word()));
    }

    /** What it complains of, out of a tender's lots; all of them in complaints from before they named lots. */
    Portion portion(List<Lot> all) {
        return Portion.ofItems(all.stream()
                .filter(lot -> lots.isEmpty() || lots.contains(lot.id()))
                .flatMap(lot -> lot.itemIds().stream())
                .toList());
    }

    /** Why it was decided so. */
    String resolution() {
        return Objects.requireNonNull(explanation);
    }

    /** The award of its lots goes on as another one. */
    void follow(Award part) {
        awardId = part.id();
    }

    UUID id() {
        return id;
    }

    UUID awardId() {
        return awardId;
    }

    String organizer() {
        return organizer;
    }

    String supplierId() {
        return supplierId;
    }

    String reason() {
        return reason;
    }

    ComplaintState state() {
        return state;
    }

    Instant filedAt() {
        return filedAt;
    }

    @Nullable
    Instant resolvedAt() {
        return resolvedAt;
    }

    @Nullable
    String explanation() {
        return explanation;
    }

    List<UUID> lots() {
        return lots;
    }

    @Nullable
    Instant answerDueAt() {
        return answerDueAt;
    }

    @Nullable
    Instant answeredAt() {
        return answeredAt;
    }

    @Nullable
    String answer() {
        return answer;
    }

    long version() {
        return version;
    }
}
