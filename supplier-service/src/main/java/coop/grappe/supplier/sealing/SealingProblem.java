package coop.grappe.supplier.sealing;

import coop.grappe.platform.problem.ProblemType;

/** What this feature refuses. */
public enum SealingProblem implements ProblemType {
    NO_TRUSTEES("no-trustees", 409),
    SHARES_MISSING("shares-missing", 409),
    SHARE_WRONG("share-wrong", 422),
    SHARE_HANDED_IN("share-handed-in", 409),
    LOG_UNDER_SEAL("log-under-seal", 409);

    private final String slug;
    private final int status;

    SealingProblem(String slug, int status) {
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
