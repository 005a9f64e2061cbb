package coop.grappe.supplier.evaluation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The evaluation of one tender, kept as it was made. */
@Entity
public class Evaluation {

    @Id
    private UUID tenderId;

    private Instant evaluatedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private EvaluationReport report;

    protected Evaluation() {}

    Evaluation(UUID tenderId, EvaluationReport report, Instant evaluatedAt) {
        this.tenderId = tenderId;
        this.report = report;
        this.evaluatedAt = evaluatedAt;
    }

    UUID tenderId() {
        return tenderId;
    }

    Instant evaluatedAt() {
        return evaluatedAt;
    }

    EvaluationReport report() {
        return report;
    }
}
