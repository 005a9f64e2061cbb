package coop.grappe.supplier.bid;

import coop.grappe.platform.problem.ProblemType;

/** What this feature refuses. */
public enum BidProblem implements ProblemType {
    BID_STATE("bid-state", 409),
    NEW_BID_NEEDED("new-bid-needed", 409),
    NOT_REGISTERED("not-registered", 409),
    NO_PRIMARY("no-primary-bid", 409),
    DOCUMENTS_SEALED("documents-sealed", 409),
    DOCUMENT_CHANGED("document-changed", 409),
    NOT_OPENED("bids-not-opened", 409);

    private final String slug;
    private final int status;

    BidProblem(String slug, int status) {
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
