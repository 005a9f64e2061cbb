package coop.grappe.supplier.registry;

import java.time.Instant;
import java.util.UUID;

/**
 * What an imposed sanction does to a supplier until its end.
 *
 * @param from the first instant
 * @param until the first instant after it
 */
public record Restriction(UUID sanctionId, SanctionKind kind, String reason, Instant from, Instant until) {

    public boolean isInForce(Instant now) {
        return !now.isBefore(from) && now.isBefore(until);
    }
}
