package coop.grappe.supplier.award;

import coop.grappe.platform.problem.ProblemType;

/** What this feature refuses. */
public enum AwardProblem implements ProblemType {
    AWARD_STATE("award-state", 409),
    SCENARIO_UNSOLVED("scenario-unsolved", 409),
    BIDS_EXPIRED("bids-expired", 409),
    STANDSTILL_OVER("standstill-over", 409),
    BIDDERS_ONLY("bidders-only", 403),
    COMPLAINT_RESOLVED("complaint-resolved", 409);

    private final String slug;
    private final int status;

    AwardProblem(String slug, int status) {
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
