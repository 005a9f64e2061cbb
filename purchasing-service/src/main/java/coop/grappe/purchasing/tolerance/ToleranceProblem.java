package coop.grappe.purchasing.tolerance;

import coop.grappe.platform.problem.ProblemType;

/** Refusals about tolerances. */
public enum ToleranceProblem implements ProblemType {
    DAY_TAKEN("day-taken", 409);

    private final String slug;
    private final int status;

    ToleranceProblem(String slug, int status) {
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
