package coop.grappe.supplier.auction;

import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderAccess;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;

/** Who may see which auctions: whoever sees the tender. */
@RequestScoped
class AuctionAccess {

    private final Auctions auctions;
    private final TenderAccess tenders;
    private final Caller caller;

    AuctionAccess(Auctions auctions, TenderAccess tenders, Caller caller) {
        this.auctions = auctions;
        this.tenders = tenders;
        this.caller = caller;
    }

    /** @throws Problem 404 if the caller may not know of it */
    Auction visible(UUID id) {
        Auction auction = auctions.findByIdOptional(id).orElseThrow(Problem::notFound);
        tenders.visible(auction.tenderId());
        return auction;
    }

    AuctionReader reader(UUID tenderId) {
        Tender tender = tenders.visible(tenderId);
        boolean ofOrganizer = caller.actsFor(tender.organizer())
                && (caller.has(Role.NEGOTIATOR) || caller.has(Role.EVALUATOR) || caller.has(Role.AUDITOR));
        return new AuctionReader(caller.organization(), ofOrganizer);
    }
}
