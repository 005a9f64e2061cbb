package coop.grappe.supplier.negotiation;

import coop.grappe.supplier.bid.Offer;
import coop.grappe.supplier.bid.TotalDiscount;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an offer says: readable once the round is opened only.
 *
 * @param bidId which bid it betters
 * @param offers for these items it offers this instead
 * @param totalDiscounts by all that it is awarded; as they were if absent
 */
record RoundOfferContent(
        UUID bidId, List<Offer> offers, @Nullable List<TotalDiscount> totalDiscounts) {}
