package coop.grappe.platform.identity;

import coop.grappe.platform.problem.ProblemType;

/** Refusals that come from who is asking. */
enum IdentityProblem implements ProblemType {
    ROLE_MISSING("role-missing", 403),
    TOKEN_INCOMPLETE("token-incomplete", 403),
    MACHINE_NOT_ADMITTED("machine-not-admitted", 403);

    private final String slug;
    private final int status;

    IdentityProblem(String slug, int status) {
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
