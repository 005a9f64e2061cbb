package coop.grappe.supplier.sanction;

import coop.grappe.platform.problem.ProblemType;

/** What this feature refuses. */
public enum SanctionProblem implements ProblemType {
    SANCTION_STATE("sanction-state", 409),
    ANSWER_TOO_LATE("answer-too-late", 409),
    RUN_OUT("sanction-run-out", 409),
    FOUR_EYES("four-eyes", 403);

    private final String slug;
    private final int status;

    SanctionProblem(String slug, int status) {
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
