package coop.grappe.supplier.bid;

import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderAccess;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;

/** Who may read a bid and who may act on it; everything else is answered as absent. */
@RequestScoped
class BidAccess {

    private final Bids bids;
    private final TenderAccess tenders;
    private final Caller caller;

    BidAccess(Bids bids, TenderAccess tenders, Caller caller) {
        this.bids = bids;
        this.tenders = tenders;
        this.caller = caller;
    }

    /** One's own; once it is opened also for the organizer's negotiator, evaluators and auditor, and for who was named to judge it. */
    Bid readable(UUID id) {
        Bid bid = found(id);
        if (!caller.actsFor(bid.supplierId())) {
            requireOpenedFor(tenders.visible(bid.tenderId()), bid);
        }
        return bid;
    }

    /** One's own, to act on. */
    Bid own(UUID id) {
        Bid bid = found(id);
        caller.requireOrganization(bid.supplierId());
        caller.require(Role.SUPPLIER);
        return bid;
    }

    private Bid found(UUID id) {
        return bids.findByIdOptional(id).orElseThrow(Problem::notFound);
    }

    private void requireOpenedFor(Tender tender, Bid bid) {
        if (!tenders.judges(tender)) {
            caller.requireOrganization(tender.organizer());
            caller.require(Role.NEGOTIATOR, Role.EVALUATOR, Role.AUDITOR);
        }
        if (bid.state() != BidState.VALID && bid.state() != BidState.DISQUALIFIED) {
            throw Problem.notFound();
        }
    }
}
