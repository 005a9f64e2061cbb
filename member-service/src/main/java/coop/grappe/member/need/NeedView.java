package coop.grappe.member.need;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;

/** A need as its member and the organizer see it; quantities in the item's base unit. */
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
