package coop.grappe.member.member;

import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;

/** Who may see which organization: the operator and a federation's negotiator all of them, others only their own. */
@ApplicationScoped
class MemberAccess {

    private final Members members;
    private final Representations representations;
    private final Caller caller;
    private final DatabaseClock clock;

    MemberAccess(Members members, Representations representations, Caller caller, DatabaseClock clock) {
        this.members = members;
        this.representations = representations;
        this.caller = caller;
        this.clock = clock;
    }

    boolean seesAll() {
        return caller.has(Role.OPERATOR)
                || caller.has(Role.NEGOTIATOR)
                        && members.findByIdOptional(caller.organization())
                                .map(Member::isFederation)
                                .orElse(false);
    }

    /** @throws Problem 404 if there is none, or none for the caller to see */
    Member visible(String id) {
        if (!seesAll()) {
            caller.requireOrganization(id);
        }
        return members.existing(id);
    }

    /** @throws Problem 404 if it is neither the caller's own nor one that lets the caller's organization act */
    Member represented(String id) {
        if (!seesAll() && !representations.any(id, caller.organization(), clock.now())) {
            caller.requireOrganization(id);
        }
        return members.existing(id);
    }

    /** @throws Problem 404 if it is neither the caller's own nor the caller the operator; 403 without the role */
    Member administered(String id, Role... ownRoles) {
        if (!caller.has(Role.OPERATOR)) {
            caller.requireOrganization(id);
            caller.require(ownRoles.length == 0 ? new Role[] {Role.OPERATOR} : ownRoles);
        }
        return members.existing(id);
    }
}
