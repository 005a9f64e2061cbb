package coop.grappe.purchasing.tax;

import coop.grappe.platform.problem.ProblemType;

/** Refusals about taxes. */
public enum TaxProblem implements ProblemType {
    NO_TAX("no-tax", 409);

    private final String slug;
    private final int status;

    TaxProblem(String slug, int status) {
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
