package coop.grappe.purchasing.approval;

import coop.grappe.platform.problem.ProblemType;

/** Refusals about approval rules. */
public enum ApprovalProblem implements ProblemType {
    BACKDATED("backdated", 409);

    private final String slug;
    private final int status;

    ApprovalProblem(String slug, int status) {
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
