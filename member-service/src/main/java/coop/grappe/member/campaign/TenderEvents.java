package coop.grappe.member.campaign;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this feature reads of supplier-service's events. */
final class TenderEvents {

    private TenderEvents() {}

    record Published(UUID tenderId, UUID campaignId) {}

    record Ended(UUID tenderId, UUID campaignId, String reason) {}

    /**
     * An award, or a part of one, came to nothing.
     *
     * @param continues the award that was proposed, if this is a part of it
     * @param items what it had that nobody has now; none in events from before an award could be divided
     * @param partial whether something of what was proposed with it still stands
     */
    record AwardEnded(
            UUID awardId, @Nullable UUID continues, UUID campaignId, String reason, List<UUID> items, boolean partial) {

        AwardEnded {
            items = Objects.requireNonNullElse(items, List.of());
        }

        UUID root() {
            return continues == null ? awardId : continues;
        }
    }
}
