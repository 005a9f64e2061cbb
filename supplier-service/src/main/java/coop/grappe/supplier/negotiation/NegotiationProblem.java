package coop.grappe.supplier.negotiation;

import coop.grappe.platform.problem.ProblemType;

/** What this feature refuses. */
public enum NegotiationProblem implements ProblemType {
    NO_MORE_ROUNDS("no-more-rounds", 409),
    ROUND_RUNNING("round-running", 409),
    NO_BIDDERS("round-without-bidders", 409),
    ROUND_STATE("round-state", 409),
    ROUND_SEALED("round-sealed", 409),
    ROUND_OVER("round-over", 409),
    ROUND_NO_PART("round-no-part", 403),
    OFFER_STATE("offer-state", 409),
    NOT_NEGOTIATED("not-negotiated", 409),
    COUNTER_OFFER_OPEN("counter-offer-open", 409),
    COUNTER_OFFER_STATE("counter-offer-state", 409),
    COUNTER_OFFER_EXPIRED("counter-offer-expired", 409),
    BID_CANNOT_BE_NEGOTIATED("bid-cannot-be-negotiated", 409),
    BEYOND_WALK_AWAY("beyond-walk-away", 409),
    RECORD_UNDER_SEAL("negotiation-record-under-seal", 409);

    private final String slug;
    private final int status;

    NegotiationProblem(String slug, int status) {
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
