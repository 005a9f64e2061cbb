package coop.grappe.member.need;

import coop.grappe.platform.event.DomainEvent;
import java.util.UUID;

/** A member is bound to buy what it needs under the contracts in force, beyond the demand that went to market. */
record JoinedNeed(
        UUID campaignId,
        String memberId,
        String memberName,
        CommittedNeeds.Destination site,
        CommittedNeeds.Committed need)
        implements DomainEvent {

    @Override
    public String topic() {
        return "needs";
    }

    @Override
    public String key() {
        return memberId;
    }

    @Override
    public String type() {
        return "needs.joined.v1";
    }
}
