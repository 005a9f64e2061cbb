package coop.grappe.supplier.evaluation;

import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.Violations;
import coop.grappe.supplier.bid.Bid;
import coop.grappe.supplier.bid.BidState;
import coop.grappe.supplier.bid.Bids;
import coop.grappe.supplier.tender.CriterionKind;
import coop.grappe.supplier.tender.Tender;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Finds the bids of a tender that are judged, and refuses who may not judge them. */
@ApplicationScoped
class JudgedBids {

    private final Bids bids;
    private final Panels panels;

    JudgedBids(Bids bids, Panels panels) {
        this.bids = bids;
        this.panels = panels;
    }

    /** @throws Problem 400 unless it is a bid of the tender */
    Bid of(Tender tender, UUID bidId) {
        return bids.findByIdOptional(bidId)
                .filter(bid -> bid.tenderId().equals(tender.id()))
                .orElseThrow(() -> new Violations(EvaluationProblem.class)
                        .check(false, "bidId", "bid.unknown")
                        .refusal());
    }

    /**
     * A bid that the evaluator may judge on the criterion, locked.
     *
     * @throws Problem 409 if it has not declared its conflicts of interest, is recused, or the bid does not stand
     */
    Bid requireJudge(Tender tender, UUID bidId, String criterionId, String login) {
        boolean known = tender.criteria().stream()
                .anyMatch(criterion -> criterion.kind() == CriterionKind.QUALITY
                        && criterion.id().equals(criterionId));
        new Violations(EvaluationProblem.class)
                .check(known, "criterionId", "criterion.unknown")
                .throwIfAny();
        Bid bid = of(tender, bidId);
        bids.lock(bid);
        if (bid.state() != BidState.VALID) {
            throw new Problem(EvaluationProblem.BID_NOT_VALID);
        }
        Panel panel = panels.of(tender);
        if (!panel.hasDeclared(login)) {
            throw new Problem(EvaluationProblem.NOT_DECLARED);
        }
        if (panel.isRecused(login, bid.supplierId())) {
            throw new Problem(EvaluationProblem.RECUSED, bid.supplierId());
        }
        return bid;
    }
}
