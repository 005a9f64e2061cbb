package coop.grappe.supplier.negotiation;

/** What can be done with a counter-offer: by the bidder, by the negotiator, by the clock, by the end of the tender. */
enum CounterOfferAct {
    ACCEPT,
    DECLINE,
    ANSWER,
    ACCEPT_ANSWER,
    DECLINE_ANSWER,
    WITHDRAW,
    EXPIRE,
    VOID
}
