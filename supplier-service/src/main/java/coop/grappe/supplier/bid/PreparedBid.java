package coop.grappe.supplier.bid;

import java.util.List;

/** A bid that has passed every check and only has to be sealed. */
record PreparedBid(BidContent content, List<Attachment> attachments) {}
