package coop.grappe.supplier.auction;

import coop.grappe.platform.problem.ProblemType;

/** What this feature refuses. */
enum AuctionProblem implements ProblemType {
    NOT_ANNOUNCED("auction-not-announced", 409),
    TOO_FEW_BIDDERS("auction-too-few-bidders", 409),
    ALREADY_AUCTIONED("already-auctioned", 409),
    AUCTION_STATE("auction-state", 409),
    AUCTION_RUNNING("auction-running", 409),
    NOT_BEGUN("auction-not-begun", 409),
    AUCTION_OVER("auction-over", 409),
    NO_PART("auction-no-part", 403),
    DECREMENT("auction-decrement", 409),
    UNCONFIRMED("auction-unconfirmed", 422);

    private final String slug;
    private final int status;

    AuctionProblem(String slug, int status) {
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
