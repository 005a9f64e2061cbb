package coop.grappe.purchasing.cost;

import coop.grappe.platform.problem.ProblemType;

/** Refusals about fees at cost. */
public enum CostProblem implements ProblemType {
    NOT_AT_COST("fees-not-at-cost", 409),
    FEES_OPEN("fees-open", 409),
    NO_EXCESS("no-excess", 409);

    private final String slug;
    private final int status;

    CostProblem(String slug, int status) {
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
