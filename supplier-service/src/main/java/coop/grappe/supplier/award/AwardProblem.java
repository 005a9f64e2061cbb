package coop.grappe.supplier.award;

import coop.grappe.platform.problem.ProblemType;

/** What this feature refuses. */
public enum AwardProblem implements ProblemType {
    AWARD_STATE("award-state", 409),
    SCENARIO_UNSOLVED("scenario-unsolved", 409),
    BIDS_EXPIRED("bids-expired", 409),
    STANDSTILL_OVER("standstill-over", 409),
    BIDDERS_ONLY("bidders-only", 403),
    COMPLAINT_STATE("complaint-state", 409),
    COMPLAINT_OUTCOME("complaint-outcome", 409),
    FOUR_EYES("four-eyes", 403),
    SCENARIO_OUTDATED("scenario-outdated", 409),
    NOT_A_WINNER("not-a-winner", 409),
    CONTRACT_DRAWN_UP("contract-drawn-up", 409),
    NOT_OPEN("not-open", 409);

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
