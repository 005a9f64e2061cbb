package coop.grappe.member.ballot;

import coop.grappe.platform.problem.ProblemType;

/** What this feature refuses. */
enum BallotProblem implements ProblemType {
    BALLOT_STATE("ballot-state", 409),
    VOTING_OVER("voting-over", 409),
    ALREADY_VOTED("already-voted", 409),
    BALLOT_UNDECIDED("ballot-undecided", 409);

    private final String slug;
    private final int status;

    BallotProblem(String slug, int status) {
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
