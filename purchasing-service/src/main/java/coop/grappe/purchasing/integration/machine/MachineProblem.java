package coop.grappe.purchasing.integration.machine;

import coop.grappe.platform.problem.ProblemType;

/** Refusals about machines. */
public enum MachineProblem implements ProblemType {
    ALREADY_ADMITTED("already-admitted", 409),
    ALREADY_REVOKED("already-revoked", 409);

    private final String slug;

    private final int status;

    MachineProblem(String slug, int status) {
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
