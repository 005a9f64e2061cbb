package coop.grappe.supplier.admission;

import coop.grappe.platform.problem.ProblemType;

/** What this feature refuses. */
public enum AdmissionProblem implements ProblemType {
    QUALIFICATIONS_MISSING("qualifications-missing", 409);

    private final String slug;
    private final int status;

    AdmissionProblem(String slug, int status) {
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
