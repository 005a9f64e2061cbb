package coop.grappe.supplier.bid;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a reader may see of a bid.
 *
 * @param items what it offers; absent while it is sealed
 * @param answers what it says on the quality criteria; absent while it is sealed
 */
record BidView(
        UUID id,
        UUID tenderId,
        String supplierId,
        BidState state,
        Instant submittedAt,
        String digest,
        @Nullable String disqualification,
        @Nullable List<Offer> items,
        @Nullable List<CriterionAnswer> answers) {

    static BidView of(Bid bid) {
        BidContent content = bid.content();
        return new BidView(
                bid.id(),
                bid.tenderId(),
                bid.supplierId(),
                bid.state(),
                bid.submittedAt(),
                bid.digest(),
                bid.disqualification(),
                content == null ? null : content.offers(),
                content == null ? null : content.answers());
    }
}
