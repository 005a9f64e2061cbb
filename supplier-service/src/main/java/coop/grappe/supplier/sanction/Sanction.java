package coop.grappe.supplier.sanction;

import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.problem.Problem;
import coop.grappe.supplier.registry.Restriction;
import coop.grappe.supplier.registry.SanctionKind;
import coop.grappe.supplier.scorecard.Scorecard;
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
 * What is held against a supplier. It is proposed with reasons and the scorecard that it rests on; the supplier is heard, or its time to
 * answer runs out; somebody other than the proposer imposes it, or it is dropped. Once imposed it has effects until its end, or until it
 * is lifted.
 */
@Entity
public class Sanction {

    @Id
    private UUID id;

    private String supplierId;

    @Enumerated(EnumType.STRING)
    private SanctionKind kind;

    @Enumerated(EnumType.STRING)
    private SanctionState state;

    private String reason;
    private String length;
    private UUID[] orderIds;
    private UUID[] invoiceIds;

    @JdbcTypeCode(SqlTypes.JSON)
    private Scorecard scorecard;

    private String proposedBy;
    private String proposer;
    private Instant proposedAt;
    private Instant answerUntil;
    private @Nullable String statement;
    private @Nullable Instant statedAt;
    private @Nullable Instant heardAt;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String decision;
    private @Nullable Instant endsAt;
    private @Nullable String liftedBy;
    private @Nullable Instant liftedAt;
    private @Nullable String lifting;

    @Version
    private long version;

    protected Sanction() {}

    /**
     * @param scorecard as it stands now: what it rests on stays readable when the figures move on
     * @param proposer the organization for which the proposer acts
     */
    static Sanction proposed(
            Scorecard scorecard, SanctionPlan plan, Instant answerUntil, String login, String proposer, Instant now) {
        Sanction sanction = new Sanction();
        sanction.id = Ids.next();
        sanction.supplierId = scorecard.supplierId();
        sanction.kind = plan.kind();
        sanction.state = SanctionState.PROPOSED;
        sanction.reason = plan.reason();
        sanction.length = plan.length().toString();
        sanction.orderIds = plan.orderIds().toArray(UUID[]::new);
        sanction.invoiceIds = plan.invoiceIds().toArray(UUID[]::new);
        sanction.scorecard = scorecard;
        sanction.proposedBy = login;
        sanction.proposer = proposer;
        sanction.proposedAt = now;
        sanction.answerUntil = answerUntil;
        return sanction;
    }

    SanctionEvent proposal() {
        return new SanctionEvent.Proposed(supplierId, id, kind, reason, answerUntil);
    }

    /** The supplier says its part, once, in its time. */
    SanctionEvent state(String text, Instant now) {
        SanctionState heard = after(SanctionAct.STATE);
        if (isTimeOver(now)) {
            throw new Problem(SanctionProblem.ANSWER_TOO_LATE, answerUntil.toString());
        }
        statement = text;
        statedAt = now;
        return hear(heard, now);
    }

    /** The supplier has said nothing in its time. */
    SanctionEvent runOut(Instant now) {
        if (!isTimeOver(now)) {
            throw new IllegalStateException("The supplier may still answer until " + answerUntil);
        }
        return hear(after(SanctionAct.RUN_OUT), now);
    }

    private SanctionEvent hear(SanctionState heard, Instant now) {
        state = heard;
        heardAt = now;
        return new SanctionEvent.Heard(supplierId, id, kind, statement != null);
    }

    boolean isDue(Instant now) {
        return state == SanctionState.PROPOSED && isTimeOver(now);
    }

    private boolean isTimeOver(Instant now) {
        return !now.isBefore(answerUntil);
    }

    /** @throws Problem 403 to the proposer: nobody judges alone */
    SanctionEvent impose(String why, String login, Instant now) {
        SanctionState imposed = after(SanctionAct.IMPOSE);
        if (login.equals(proposedBy)) {
            throw new Problem(SanctionProblem.FOUR_EYES);
        }
        decide(imposed, why, login, now);
        endsAt = now.plus(length());
        return new SanctionEvent.Imposed(supplierId, id, kind, why, now, endsAt());
    }

    SanctionEvent drop(String why, String login, Instant now) {
        decide(after(SanctionAct.DROP), why, login, now);
        return new SanctionEvent.Dropped(supplierId, id, kind, why);
    }

    private void decide(SanctionState outcome, String why, String login, Instant now) {
        state = outcome;
        decision = why;
        decidedBy = login;
        decidedAt = now;
    }

    SanctionEvent lift(String why, String login, Instant now) {
        SanctionState liftedState = after(SanctionAct.LIFT);
        if (!now.isBefore(endsAt())) {
            throw new Problem(SanctionProblem.RUN_OUT, endsAt().toString());
        }
        state = liftedState;
        lifting = why;
        liftedBy = login;
        liftedAt = now;
        return new SanctionEvent.Lifted(supplierId, id, kind, why);
    }

    /** What it does to the supplier once it is imposed. */
    Restriction restriction() {
        return new Restriction(id, kind, reason, Objects.requireNonNull(decidedAt), endsAt());
    }

    boolean isInForce(Instant now) {
        return state == SanctionState.IMPOSED && now.isBefore(endsAt());
    }

    private Instant endsAt() {
        return Objects.requireNonNull(endsAt, "an imposed sanction has an end");
    }

    private SanctionState after(SanctionAct act) {
        return state.after(act)
                .orElseThrow(() -> new Problem(
                        SanctionProblem.SANCTION_STATE,
                        state.label().fr(),
                        state.label().en()));
    }

    UUID id() {
        return id;
    }

    String supplierId() {
        return supplierId;
    }

    SanctionKind kind() {
        return kind;
    }

    SanctionState state() {
        return state;
    }

    String reason() {
        return reason;
    }

    Duration length() {
        return Duration.parse(length);
    }

    List<UUID> orderIds() {
        return List.of(orderIds);
    }

    List<UUID> invoiceIds() {
        return List.of(invoiceIds);
    }

    Scorecard scorecard() {
        return scorecard;
    }

    String proposer() {
        return proposer;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    Instant answerUntil() {
        return answerUntil;
    }

    @Nullable
    String statement() {
        return statement;
    }

    @Nullable
    Instant statedAt() {
        return statedAt;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    @Nullable
    String decision() {
        return decision;
    }

    @Nullable
    Instant until() {
        return endsAt;
    }

    @Nullable
    Instant liftedAt() {
        return liftedAt;
    }

    @Nullable
    String lifting() {
        return lifting;
    }

    long version() {
        return version;
    }
}
