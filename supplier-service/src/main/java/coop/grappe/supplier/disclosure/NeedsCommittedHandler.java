package coop.grappe.supplier.disclosure;

import coop.grappe.platform.event.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** Notes who buys; once all have arrived they are published as the buyers. */
@ApplicationScoped
class NeedsCommittedHandler implements EventHandler<NeedsCommitted> {

    private final Participants participants;
    private final Steps steps;

    NeedsCommittedHandler(Participants participants, Steps steps) {
        this.participants = participants;
        this.steps = steps;
    }

    @Override
    public String type() {
        return "needs.committed.v2";
    }

    @Override
    public Class<NeedsCommitted> payload() {
        return NeedsCommitted.class;
    }

    @Override
    public void apply(NeedsCommitted event) {
        participants
                .committed(event.campaignId(), event.memberId(), event.memberName())
                .commit(event.needs().size());
        steps.ofCampaign(event.campaignId());
    }
}
