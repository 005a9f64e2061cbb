package coop.grappe.member.campaign;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member's part in a campaign. */
record AdhesionView(
        UUID id,
        UUID campaignId,
        String memberId,
        int charterVersion,
        String acceptedBy,
        Instant acceptedAt,
        @Nullable Instant withdrawnAt) {

    static AdhesionView of(Adhesion adhesion) {
        return new AdhesionView(
                adhesion.id(),
                adhesion.campaignId(),
                adhesion.memberId(),
                adhesion.charterVersion(),
                adhesion.acceptedBy(),
                adhesion.acceptedAt(),
                adhesion.withdrawnAt());
    }
}
