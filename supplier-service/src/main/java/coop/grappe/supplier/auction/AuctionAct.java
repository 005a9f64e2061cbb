package coop.grappe.supplier.auction;

/** What can be done with an auction. */
enum AuctionAct {
    BID,
    CLOSE,
    CANCEL
}
