package coop.grappe.member.need;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A need as its member and the organizer see it; quantities in the item's base unit. */
@Schema(examples = """
                {"id":"01890a5d-ac96-774b-bcce-b30209000006","campaignId":"01890a5d-ac96-774b-bcce-b30209000003",
                "memberId":"CA-QC-NEQ:1165432109","itemId":"01890a5d-ac96-774b-bcce-b30209000004",
                "siteId":"01890a5d-ac96-774b-bcce-b30209000001","region":"Estrie","state":"submitted",
                "quantity":{"value":"120","unit":"EA"},"tolerance":{"value":"12","unit":"EA"},
                "period":{"from":"2030-11-01","to":"2031-04-15"},"baselineUnitPrice":{"amount":"4.25","currency":"CAD"},
                "submittedAt":"2030-01-15T14:30:00.123456Z","changedAt":"2030-01-15T14:30:00.123456Z"}""")
record NeedView(
        UUID id,
        UUID campaignId,
        String memberId,
        UUID itemId,
        UUID siteId,
        String region,
        NeedState state,
        @JsonUnwrapped NeedTerms terms,
        Instant submittedAt,
        Instant changedAt) {

    static NeedView of(Need need) {
        return new NeedView(
                need.id(),
                need.campaignId(),
                need.memberId(),
                need.itemId(),
                need.siteId(),
                need.region(),
                need.state(),
                need.terms(),
                need.submittedAt(),
                need.changedAt());
    }
}
