package coop.grappe.member.campaign;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A member's part in a campaign. */
@Schema(examples = """
                {"id":"01890a5d-ac96-774b-bcce-b30209000005","campaignId":"01890a5d-ac96-774b-bcce-b30209000003",
                "memberId":"CA-QC-NEQ:1165432109","charterVersion":1,"acceptedBy":"amelie",
                "acceptedAt":"2030-01-15T14:30:00.123456Z","withdrawnAt":null}""")
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
