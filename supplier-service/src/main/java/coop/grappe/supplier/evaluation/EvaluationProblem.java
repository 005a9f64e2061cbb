package coop.grappe.supplier.evaluation;

import coop.grappe.platform.problem.ProblemType;

/** What this feature refuses. */
public enum EvaluationProblem implements ProblemType {
    SCORES_MISSING("scores-missing", 409),
    CONSENSUS_MISSING("consensus-missing", 409),
    BID_NOT_VALID("bid-not-valid", 409),
    NOT_DECLARED("not-declared", 409),
    RECUSED("recused", 409),
    SCORE_STAYS("score-stays", 409),
    CONFLICT_STAYS("conflict-stays", 409),
    SCORES_GIVEN("scores-given", 409),
    SCORING_STATE("scoring-state", 409),
    AGREEMENT_STATE("agreement-state", 409),
    ALREADY_ASKED("already-asked", 409),
    INQUIRY_STATE("inquiry-state", 409),
    INQUIRY_PENDING("inquiry-pending", 409),
    ANSWER_LATE("answer-late", 409),
    ANSWER_AWAITED("answer-awaited", 409),
    PRICE_UNEXPLAINED("price-unexplained", 409),
    LOW_PRICE_UNASKED("low-price-unasked", 409);

    private final String slug;
    private final int status;

    EvaluationProblem(String slug, int status) {
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
