package coop.grappe.purchasing.contract;

import coop.grappe.platform.event.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/** Keeps what each member committed: entitlements and savings are computed from it. Thousands may come together, so none stays in memory. */
@ApplicationScoped
class NeedsCommittedHandler implements EventHandler<NeedsCommitted> {

    private final CommittedNeeds needs;

    NeedsCommittedHandler(CommittedNeeds needs) {
        this.needs = needs;
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
        var sites = event.sitesById();
        for (NeedsCommitted.Committed need : event.needs()) {
            needs.persist(CommittedNeed.of(event, need, Objects.requireNonNull(sites.get(need.siteId()))));
        }
        needs.flush();
        needs.getEntityManager().clear();
    }
}
