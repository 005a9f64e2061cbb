package coop.grappe.supplier.award;

import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import coop.grappe.supplier.bid.Bids;
import coop.grappe.supplier.tender.TenderAccess;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;

/** Who may see an award: the organizer and the members from its proposal, bidders once it is ratified. A winner may refuse it before. */
@RequestScoped
class AwardAccess {

    private final Awards awards;
    private final Bids bids;
    private final TenderAccess tenders;
    private final Caller caller;

    AwardAccess(Awards awards, Bids bids, TenderAccess tenders, Caller caller) {
        this.awards = awards;
        this.bids = bids;
        this.tenders = tenders;
        this.caller = caller;
    }

    /** @throws Problem 404 if the caller may not know of it */
    Award visible(UUID id) {
        Award award = awards.findByIdOptional(id).orElseThrow(Problem::notFound);
        boolean asBidder = award.ratifiedAt() != null && bids.isBidder(award.tenderId(), caller.organization());
        if (!isOfGroup(award) && !asBidder) {
            throw Problem.notFound();
        }
        return award;
    }

    /**
     * An award from which the caller's organization wins something.
     *
     * @throws Problem 404 if the caller may not know of it, 409 if it wins nothing
     */
    Award won(UUID id) {
        Award award = awards.findByIdOptional(id).orElseThrow(Problem::notFound);
        if (!award.isWinner(caller.organization())) {
            visible(id);
            throw new Problem(AwardProblem.NOT_A_WINNER, caller.organization());
        }
        return award;
    }

    /** An award that the caller's organization proposed. */
    Award organized(UUID id, Role... roles) {
        Award award = visible(id);
        caller.requireOrganization(award.organizer());
        caller.require(roles);
        return award;
    }

    /** @throws Problem 404 unless the caller's organization belongs to the group */
    Award ofGroup(UUID id) {
        Award award = visible(id);
        if (!isOfGroup(award)) {
            throw Problem.notFound();
        }
        return award;
    }

    AwardView view(Award award) {
        return isOfGroup(award) ? AwardView.forGroup(award) : AwardView.forBidder(award, caller.organization());
    }

    private boolean isOfGroup(Award award) {
        return caller.actsFor(award.organizer()) || tenders.reader().member();
    }
}
