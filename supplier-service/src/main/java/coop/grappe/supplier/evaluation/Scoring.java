package coop.grappe.supplier.evaluation;

import coop.grappe.platform.problem.Problem;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The course of scoring one tender's bids: each evaluator alone first; once that is closed all see all points, and agree where they lie too
 * far apart; the evaluation concludes it. Its tender is locked by whoever changes it.
 */
@Entity
public class Scoring {

    @Id
    private UUID tenderId;

    @Enumerated(EnumType.STRING)
    private ScoringState state;

    private @Nullable Instant closedAt;

    @Version
    private long version;

    protected Scoring() {}

    static Scoring begun(UUID tenderId) {
        Scoring scoring = new Scoring();
        scoring.tenderId = tenderId;
        scoring.state = ScoringState.INDIVIDUAL;
        return scoring;
    }

    /** @throws Problem 409 unless the act, which changes nothing here, is allowed now */
    void require(ScoringAct act) {
        after(act);
    }

    void close(Instant now) {
        state = after(ScoringAct.CLOSE);
        closedAt = now;
    }

    /** Points that others have seen stay; only missing ones are given. */
    void reopen() {
        state = after(ScoringAct.REOPEN);
    }

    /**
     * @param again whether the evaluator has given these points before
     * @throws Problem 409 unless points are taken now
     */
    void requireScoring(boolean again) {
        after(ScoringAct.SCORE);
        if (again && closedAt != null) {
            throw new Problem(EvaluationProblem.SCORE_STAYS);
        }
    }

    void conclude() {
        state = after(ScoringAct.CONCLUDE);
    }

    private ScoringState after(ScoringAct act) {
        return state.after(act)
                .orElseThrow(() -> new Problem(
                                EvaluationProblem.SCORING_STATE,
                                state.label().fr(),
                                state.label().en())
                        .with("state", state.word()));
    }

    UUID tenderId() {
        return tenderId;
    }

    ScoringState state() {
        return state;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }

    long version() {
        return version;
    }
}
