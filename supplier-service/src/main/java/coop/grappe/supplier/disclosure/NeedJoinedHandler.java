package coop.grappe.supplier.disclosure;

import coop.grappe.platform.event.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** Who joins once contracts are in force is a buyer too. */
@ApplicationScoped
class NeedJoinedHandler implements EventHandler<NeedJoined> {

    private final Participants participants;
    private final Steps steps;

    NeedJoinedHandler(Participants participants, Steps steps) {
        this.participants = participants;
        this.steps = steps;
    }

    @Override
    public String type() {
        return "needs.joined.v1";
    }

    @Override
    public Class<NeedJoined> payload() {
        return NeedJoined.class;
    }

    @Override
    public void apply(NeedJoined event) {
        participants.join(event.campaignId(), event.memberId(), event.memberName());
        steps.ofCampaign(event.campaignId());
    }
}
