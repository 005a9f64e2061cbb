package coop.grappe.supplier.tender;

import coop.grappe.platform.problem.Problem;
import java.util.UUID;

/** A way in which opened bids may still change. Only one of them goes on at a time, and none while bids are judged. */
public interface OngoingNegotiation {

    /** Which way. */
    enum Kind {
        AUCTION,
        ROUND,
        COUNTER_OFFER
    }

    Kind kind();

    /** @throws Problem 409 while bids of the tender may change in this way */
    void requireNoneOpen(UUID tenderId);

    /** Whether the tender’s log tells bidders now what they should not know of each other yet. */
    default boolean sealsLog(UUID tenderId) {
        return false;
    }
}
