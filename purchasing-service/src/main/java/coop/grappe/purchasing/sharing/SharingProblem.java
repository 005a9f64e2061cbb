package coop.grappe.purchasing.sharing;

import coop.grappe.platform.problem.ProblemType;

/** Refusals about the sharing of gains and dividends. */
public enum SharingProblem implements ProblemType {
    TOO_FINE("too-fine", 409),
    ORDERS_OPEN("orders-open", 409),
    ALREADY_SHARED("already-shared", 409),
    NOTHING_BOUGHT("nothing-bought", 409);

    private final String slug;
    private final int status;

    SharingProblem(String slug, int status) {
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
