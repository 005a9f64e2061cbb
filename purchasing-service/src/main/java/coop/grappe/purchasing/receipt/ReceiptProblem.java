package coop.grappe.purchasing.receipt;

import coop.grappe.platform.problem.ProblemType;

/** Refusals about what arrives and what goes back. */
public enum ReceiptProblem implements ProblemType {
    REVERSED_ALREADY("reversed-already", 409),
    NOT_REVERSIBLE("not-reversible", 409),
    ACKNOWLEDGED_ALREADY("acknowledged-already", 409);

    private final String slug;
    private final int status;

    ReceiptProblem(String slug, int status) {
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
