package coop.grappe.supplier.negotiation;

import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import coop.grappe.supplier.bid.Bid;
import coop.grappe.supplier.bid.Bids;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderAccess;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.UUID;

/** Who may see rounds: the organizer’s who run, judge or audit the tender, its trustees, its bidders, and the group’s members. */
@RequestScoped
class RoundAccess {

    private final Rounds rounds;
    private final Bids bids;
    private final TenderAccess tenders;
    private final Caller caller;

    RoundAccess(Rounds rounds, Bids bids, TenderAccess tenders, Caller caller) {
        this.rounds = rounds;
        this.bids = bids;
        this.tenders = tenders;
        this.caller = caller;
    }

    /** @throws Problem 404 if the caller may not know of it */
    NegotiationRound visible(UUID id) {
        NegotiationRound round = rounds.findByIdOptional(id).orElseThrow(Problem::notFound);
        reader(round.tenderId());
        return round;
    }

    /** @throws Problem 404 if the caller may not know of the tender’s rounds, 403 without the role */
    RoundReader reader(UUID tenderId) {
        Tender tender = tenders.visible(tenderId);
        if (caller.actsFor(tender.organizer())) {
            caller.require(Role.NEGOTIATOR, Role.EVALUATOR, Role.AUDITOR);
            return new RoundReader(true, List.of());
        }
        List<UUID> own = bids.validOf(tenderId).stream()
                .filter(bid -> caller.actsFor(bid.supplierId()))
                .map(Bid::id)
                .toList();
        boolean concerned = bids.isBidder(tenderId, caller.organization())
                || tender.hasTrustee(caller.organization())
                || tenders.isOfGroup(tender);
        if (!concerned) {
            throw Problem.notFound();
        }
        return new RoundReader(false, own);
    }
}
