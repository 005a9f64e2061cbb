package coop.grappe.supplier.scorecard;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** When a UUID of version 7 was made (RFC 9562): dates facts of events that say no date, alike at every replay. */
final class IdTime {

    private static final int VERSION = 7;

    private IdTime() {}

    static Optional<Instant> of(UUID id) {
        return id.version() == VERSION
                ? Optional.of(Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16))
                : Optional.empty();
    }
}
