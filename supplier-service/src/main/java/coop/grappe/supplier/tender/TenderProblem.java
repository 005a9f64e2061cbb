package coop.grappe.supplier.tender;

import coop.grappe.platform.problem.ProblemType;

/** What this feature refuses. */
public enum TenderProblem implements ProblemType {
    TENDER_STATE("tender-state", 409),
    DEADLINE_PASSED("deadline-passed", 409),
    ENQUIRIES_OVER("enquiries-over", 409),
    STILL_SEALED("still-sealed", 409),
    SUPPLIER_UNKNOWN("supplier-unknown", 409),
    ALREADY_INVITED("already-invited", 409),
    ALREADY_ANSWERED("already-answered", 409),
    MANDATE_EXPIRED("mandate-expired", 409),
    MANDATE_CEILING("mandate-ceiling", 409),
    DEMAND_ARRIVING("demand-arriving", 409),
    TOO_MANY_DOCUMENTS("too-many-documents", 409),
    DOCUMENT_PUBLISHED("document-published", 409),
    PRICE_SCALES_STALE("price-scales-stale", 409),
    NOT_ON_COMMITTEE("not-on-committee", 403),
    COMMITTEE_SHRINKS("committee-shrinks", 409),
    PARTLY_AWARDED("partly-awarded", 409);

    private final String slug;
    private final int status;

    TenderProblem(String slug, int status) {
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
