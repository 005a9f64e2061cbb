package coop.grappe.member.member;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who may submit needs for a member, since when and until when. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = """
                {"id":"01890a5d-ac96-774b-bcce-b30209000009","memberId":"CA-QC-NEQ:1165432109",
                "organization":"CA-QC-NEQ:1165432000","grantedBy":"les-tilleuls","grantedAt":"2030-01-15T14:30:00Z",
                "expires":"2030-06-30T00:00:00Z"}""")
record RepresentationView(
        UUID id,
        String memberId,
        String organization,
        @Nullable UUID campaignId,
        String grantedBy,
        Instant grantedAt,
        Instant expires,
        @Nullable Instant revokedAt) {

    static RepresentationView of(Representation representation) {
        return new RepresentationView(
                representation.id(),
                representation.memberId(),
                representation.organization(),
                representation.campaignId(),
                representation.grantedBy(),
                representation.grantedAt(),
                representation.expires(),
                representation.revokedAt());
    }
}
