package coop.grappe.supplier.evaluation;

import coop.grappe.platform.money.Text;
import java.util.List;
import java.util.UUID;

/** The order of the bids for one lot; empty if nobody offered it. */
public record RankedLot(UUID lotId, Text title, List<RankedBid> bids) {}
