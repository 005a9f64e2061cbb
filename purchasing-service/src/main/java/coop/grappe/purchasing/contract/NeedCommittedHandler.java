package coop.grappe.purchasing.contract;

import coop.grappe.platform.event.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps what each member committed: entitlements and savings are computed from it. */
@ApplicationScoped
class NeedCommittedHandler implements EventHandler<NeedCommitted> {

    private final CommittedNeeds needs;

    NeedCommittedHandler(CommittedNeeds needs) {
        this.needs = needs;
    }

    @Override
    public String type() {
        return "needs.committed.v1";
    }

    @Override
    public Class<NeedCommitted> payload() {
        return NeedCommitted.class;
    }

    @Override
    public void apply(NeedCommitted event) {
        needs.persist(CommittedNeed.of(event));
    }
}
