package coop.grappe.supplier.evaluation;

import coop.grappe.supplier.bid.Bids;
import coop.grappe.supplier.tender.Tender;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds who judges a tender's bids. */
@ApplicationScoped
class Panels {

    private final Bids bids;
    private final Declarations declarations;
    private final Scores scores;

    Panels(Bids bids, Declarations declarations, Scores scores) {
        this.bids = bids;
        this.declarations = declarations;
        this.scores = scores;
    }

    Panel of(Tender tender) {
        return new Panel(tender, bids.validOf(tender.id()), declarations.of(tender.id()), scores.of(tender.id()));
    }
}
