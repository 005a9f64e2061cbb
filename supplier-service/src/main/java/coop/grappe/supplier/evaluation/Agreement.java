package coop.grappe.supplier.evaluation;

import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.problem.Problem;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Points for one bid on one criterion that its judges agree on: one records them with reasons, all others confirm. Other points begin it
 * anew.
 */
@Entity
public class Agreement {

    @Id
    private UUID id;

    private UUID tenderId;
    private UUID bidId;
    private String criterionId;
    private int points;
    private String reasons;
    private String proposer;
    private Instant proposedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Confirmation> confirmations;

    @Enumerated(EnumType.STRING)
    private AgreementState state;

    @Version
    private long version;

    protected Agreement() {}

    /** One judge's consent. */
    record Confirmation(String login, Instant at) {}

    /** @param judges of the bid, the proposer among them */
    static Agreement proposed(UUID tenderId, AgreementPlan plan, String proposer, List<String> judges, Instant now) {
        Agreement agreement = new Agreement();
        agreement.id = Ids.next();
        agreement.tenderId = tenderId;
        agreement.bidId = plan.bidId();
        agreement.criterionId = plan.criterionId();
        agreement.state = AgreementState.PROPOSED;
        agreement.proposeAgain(plan, proposer, judges, now);
        return agreement;
    }

    void proposeAgain(AgreementPlan plan, String login, List<String> judges, Instant now) {
        state = after(AgreementAct.PROPOSE_AGAIN);
        points = plan.points();
        reasons = plan.reasons();
        proposer = login;
        proposedAt = now;
        confirmations = List.of();
        confirm(login, judges, now);
    }

    /** A further confirmation by the same judge changes nothing. */
    void confirm(String login, List<String> judges, Instant now) {
        AgreementState confirmed = after(AgreementAct.CONFIRM);
        List<Confirmation> more = new ArrayList<>(confirmations);
        if (!isConfirmedBy(login)) {
            more.add(new Confirmation(login, now));
        }
        confirmations = List.copyOf(more);
        state = judges.stream().allMatch(this::isConfirmedBy) ? after(AgreementAct.SETTLE) : confirmed;
    }

    private boolean isConfirmedBy(String login) {
        return confirmations.stream()
                .anyMatch(confirmation -> confirmation.login().equals(login));
    }

    private AgreementState after(AgreementAct act) {
        return state.after(act)
                .orElseThrow(() -> new Problem(
                                EvaluationProblem.AGREEMENT_STATE,
                                state.label().fr(),
                                state.label().en())
                        .with("state", state.word()));
    }

    boolean isAgreed() {
        return state == AgreementState.AGREED;
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

    String criterionId() {
        return criterionId;
    }

    int points() {
        return points;
    }

    String reasons() {
        return reasons;
    }

    String proposer() {
        return proposer;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    List<Confirmation> confirmations() {
        return confirmations;
    }

    AgreementState state() {
        return state;
    }

    long version() {
        return version;
    }
}
