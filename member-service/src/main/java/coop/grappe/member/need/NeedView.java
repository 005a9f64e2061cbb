package coop.grappe.member.need;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import coop.grappe.platform.money.Quantity;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A need as its member and the organizer see it; quantities in the item's base unit, over all deliveries.
 *
 * @param asked what was asked for, if the negotiator has merged that item into this one
 * @param late whether it came when contracts were in force; then it is no part of the demand that went to market
 * @param submittedBy the organization that submitted it for the member, if the member did not itself
 * @param importId the spreadsheet that it came from, if it did
 */
@Schema(examples = """
                {"id":"01890a5d-ac96-774b-bcce-b30209000006","campaignId":"01890a5d-ac96-774b-bcce-b30209000003",
                "memberId":"CA-QC-NEQ:1165432109","itemId":"01890a5d-ac96-774b-bcce-b30209000004",
                "siteId":"01890a5d-ac96-774b-bcce-b30209000001","region":"Estrie","state":"submitted",
                "quantity":{"value":"120","unit":"EA"},"tolerance":{"value":"12","unit":"EA"},
                "written":{"value":"10","unit":"caisses"},"period":{"from":"2030-11-01","to":"2031-04-15"},"deliveries":1,
                "baselineUnitPrice":{"amount":"4.25","currency":"CAD"},"baselineSource":"invoice","late":false,
                "submittedAt":"2030-01-15T14:30:00.123456Z","changedAt":"2030-01-15T14:30:00.123456Z"}""")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NeedView(
        UUID id,
        UUID campaignId,
        String memberId,
        UUID itemId,
        UUID siteId,
        String region,
        NeedState state,
        @JsonUnwrapped NeedTerms terms,
        @Nullable AskedView asked,
        boolean late,
        @Nullable UUID importId,
        @Nullable String submittedBy,
        Instant submittedAt,
        Instant changedAt) {

    /** What was asked, in base units of the item that was asked for. */
    @Schema(name = "AskedNeed")
    record AskedView(UUID itemId, Quantity quantity) {}

    /** @param closed whether its campaign is closed */
    public static NeedView of(Need need, boolean closed) {
        return new NeedView(
                need.id(),
                need.campaignId(),
                need.memberId(),
                need.itemId(),
                need.siteId(),
                need.region(),
                need.stateIn(closed),
                need.terms(),
                need.asked()
                        .map(asked ->
                                new AskedView(asked.itemId(), asked.terms().quantity()))
                        .orElse(null),
                need.isLate(),
                need.importId(),
                need.submittedBy(),
                need.submittedAt(),
                need.changedAt());
    }
}
