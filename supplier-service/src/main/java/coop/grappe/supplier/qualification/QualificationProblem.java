package coop.grappe.supplier.qualification;

import coop.grappe.platform.problem.ProblemType;

/** What this feature refuses. */
public enum QualificationProblem implements ProblemType {
    QUALIFICATION_STATE("qualification-state", 409),
    QUALIFICATION_EXPIRED("qualification-expired", 409),
    TOO_MANY_UNDECIDED("too-many-undecided", 409);

    private final String slug;
    private final int status;

    QualificationProblem(String slug, int status) {
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
