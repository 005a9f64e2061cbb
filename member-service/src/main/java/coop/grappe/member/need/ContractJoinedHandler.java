package coop.grappe.member.need;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.event.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** A need that came late is covered as soon as its member may order. */
@ApplicationScoped
class ContractJoinedHandler implements EventHandler<ContractJoined> {

    private final Needs needs;
    private final DatabaseClock clock;
    private final Audit audit;

    ContractJoinedHandler(Needs needs, DatabaseClock clock, Audit audit) {
        this.needs = needs;
        this.clock = clock;
        this.audit = audit;
    }

    @Override
    public String type() {
        return "contracts.joined.v1";
    }

    @Override
    public Class<ContractJoined> payload() {
        return ContractJoined.class;
    }

    @Override
    public void apply(ContractJoined event) {
        Need need = needs.locked(event.needId()).orElseThrow();
        need.cover(clock.now());
        audit.record("needs.covered", "needs/" + need.id(), need.memberId());
    }
}
