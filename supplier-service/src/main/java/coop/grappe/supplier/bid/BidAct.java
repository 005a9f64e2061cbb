package coop.grappe.supplier.bid;

/** What can be done to a bid. */
public enum BidAct {
    SUPERSEDE,
    WITHDRAW,
    REVEAL,
    REFUSE,
    NEGOTIATE,
    DISQUALIFY
}
