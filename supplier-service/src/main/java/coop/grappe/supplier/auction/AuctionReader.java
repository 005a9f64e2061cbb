package coop.grappe.supplier.auction;

/**
 * Who looks at an auction.
 *
 * @param ofOrganizer whether as one who runs or audits it
 */
record AuctionReader(String organization, boolean ofOrganizer) {}
