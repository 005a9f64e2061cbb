package coop.grappe.supplier.award;

import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.problem.Problem;
import coop.grappe.supplier.bid.Bids;
import coop.grappe.supplier.tender.TenderAccess;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;

/** Who may see an award: the organizer and the members from its proposal, bidders once it is ratified. */
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

    AwardView view(Award award) {
        return isOfGroup(award) ? AwardView.forGroup(award) : AwardView.forBidder(award, caller.organization());
    }

    private boolean isOfGroup(Award award) {
        return caller.actsFor(award.organizer()) || tenders.reader().member();
    }
}
