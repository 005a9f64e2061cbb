package coop.grappe.supplier.registry;

import coop.grappe.platform.event.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** Notes who belongs to the group. */
@ApplicationScoped
class MemberRegisteredHandler implements EventHandler<MemberRegistered> {

    private final GroupMembers members;

    MemberRegisteredHandler(GroupMembers members) {
        this.members = members;
    }

    @Override
    public String type() {
        return "members.registered.v1";
    }

    @Override
    public Class<MemberRegistered> payload() {
        return MemberRegistered.class;
    }

    @Override
    public void apply(MemberRegistered event) {
        if (!members.contains(event.memberId())) {
            members.persist(new GroupMember(event.memberId(), event.name()));
        }
    }
}
