package coop.grappe.supplier.bid;

/** What can be done to a bid. */
public enum BidAct {
    SUPERSEDE,
    WITHDRAW,
    ASK_ANEW,
    CONFIRM,
    LAPSE,
    REVEAL,
    REFUSE,
    NEGOTIATE,
    EXTEND,
    DISQUALIFY
}
