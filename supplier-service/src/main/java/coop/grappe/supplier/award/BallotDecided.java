package coop.grappe.supplier.award;

import java.time.Instant;
import java.util.UUID;

/** What we read of member-service's event. */
record BallotDecided(UUID awardId, String outcome, Instant decidedAt) {

    boolean isCarried() {
        return outcome.equals("carried");
    }
}
