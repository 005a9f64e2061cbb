package coop.grappe.supplier.evaluation;

import coop.grappe.platform.identity.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** One evaluator's points for one bid on one quality criterion; giving them again replaces them until the evaluation. */
@Entity
public class Score {

    @Id
    private UUID id;

    private UUID tenderId;
    private UUID bidId;
    private String criterionId;
    private String evaluator;
    private int points;
    private String justification;
    private Instant scoredAt;

    @Version
    private long version;

    protected Score() {}

    static Score given(UUID tenderId, ScorePlan plan, String evaluator, Instant now) {
        Score score = new Score();
        score.id = Ids.next();
        score.tenderId = tenderId;
        score.bidId = plan.bidId();
        score.criterionId = plan.criterionId();
        score.evaluator = evaluator;
        score.giveAgain(plan, now);
        return score;
    }

    void giveAgain(ScorePlan plan, Instant now) {
        points = plan.points();
        justification = plan.justification();
        scoredAt = now;
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

    String evaluator() {
        return evaluator;
    }

    int points() {
        return points;
    }

    String justification() {
        return justification;
    }

    Instant scoredAt() {
        return scoredAt;
    }

    long version() {
        return version;
    }
}
