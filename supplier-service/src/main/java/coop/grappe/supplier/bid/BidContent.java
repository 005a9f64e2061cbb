package coop.grappe.supplier.bid;

import java.util.List;

/** What a bid says: readable after the opening only. */
public record BidContent(List<Offer> offers, List<CriterionAnswer> answers) {}
