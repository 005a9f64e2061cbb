package coop.grappe.supplier.evaluation;

import coop.grappe.supplier.bid.Bid;
import coop.grappe.supplier.bid.DisqualificationGround;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A bid that is not ranked.
 *
 * @param ground absent if nobody judged it, as with a bid that could not be read
 */
record ExcludedBid(
        UUID bidId,
        String supplierId,
        @Nullable DisqualificationGround ground,
        @Nullable String reason) {

    static ExcludedBid of(Bid bid) {
        return new ExcludedBid(bid.id(), bid.supplierId(), bid.disqualificationGround(), bid.disqualification());
    }
}
