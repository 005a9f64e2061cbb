package coop.grappe.supplier.negotiation;

/** What can be done to an offer. */
enum RoundOfferAct {
    SUPERSEDE,
    APPLY,
    REFUSE,
    LAPSE
}
