package coop.grappe.supplier.evaluation;

import coop.grappe.platform.money.Text;
import coop.grappe.platform.problem.Problem;
import coop.grappe.supplier.bid.Bid;
import coop.grappe.supplier.tender.Tender;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has to precede an exclusion for an abnormally low price, and a ranking of one. */
final class LowPriceProcedure {

    private final List<LowPriceInquiry> inquiries;
    private final Instant now;

    /** @param inquiries of the tender */
    LowPriceProcedure(List<LowPriceInquiry> inquiries, Instant now) {
        this.inquiries = inquiries;
        this.now = now;
    }

    /** @throws Problem 409 unless the bidder could explain its price, and its explanation was refused or did not come in time */
    void requireExcludable(Bid bid) {
        boolean explained = inquiries.stream()
                .anyMatch(inquiry -> inquiry.bidId().equals(bid.id()) && inquiry.permitsExclusion(now));
        if (!explained) {
            throw new Problem(EvaluationProblem.PRICE_UNEXPLAINED);
        }
    }

    /**
     * @param reasons the negotiator's, for not asking
     * @return them, if a bidder was not asked
     * @throws Problem 409 while an inquiry about a bid that stands is pending, or if a bidder was not asked and there are no reasons
     */
    @Nullable
    Text requireSettled(Tender tender, List<Bid> standing, @Nullable Text reasons) {
        long pending = inquiries.stream()
                .filter(inquiry -> inquiry.isPending(now)
                        && standing.stream().anyMatch(bid -> bid.id().equals(inquiry.bidId())))
                .count();
        if (pending > 0) {
            throw new Problem(EvaluationProblem.INQUIRY_PENDING, pending).with("pending", pending);
        }
        long unasked = LowPriceFlag.of(tender, standing).stream()
                .filter(flag -> !isAsked(flag))
                .count();
        if (unasked > 0 && reasons == null) {
            throw new Problem(EvaluationProblem.LOW_PRICE_UNASKED, unasked).with("unasked", unasked);
        }
        return unasked > 0 ? reasons : null;
    }

    private boolean isAsked(LowPriceFlag flag) {
        return inquiries.stream()
                .anyMatch(inquiry -> inquiry.bidId().equals(flag.bid().id())
                        && inquiry.lotId().equals(flag.lot().id()));
    }
}
