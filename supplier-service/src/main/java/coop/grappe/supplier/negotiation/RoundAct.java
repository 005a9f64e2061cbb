package coop.grappe.supplier.negotiation;

/** What can be done with a round. */
enum RoundAct {
    OFFER,
    CLOSE,
    HAND_IN,
    OPEN,
    CANCEL
}
