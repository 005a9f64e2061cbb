package coop.grappe.supplier.evaluation;

import coop.grappe.platform.problem.ProblemType;

/** What this feature refuses. */
public enum EvaluationProblem implements ProblemType {
    SCORES_MISSING("scores-missing", 409),
    BID_NOT_VALID("bid-not-valid", 409);

    private final String slug;
    private final int status;

    EvaluationProblem(String slug, int status) {
        this.slug = slug;
        this.status = status;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }
}
