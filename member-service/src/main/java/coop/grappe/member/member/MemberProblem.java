package coop.grappe.member.member;

import coop.grappe.platform.problem.ProblemType;

/** What this feature refuses. */
enum MemberProblem implements ProblemType {
    MEMBER_EXISTS("member-exists", 409),
    LOGIN_TAKEN("login-taken", 409),
    ALREADY_REVOKED("already-revoked", 409);

    private final String slug;
    private final int status;

    MemberProblem(String slug, int status) {
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
