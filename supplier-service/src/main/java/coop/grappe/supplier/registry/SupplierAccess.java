package coop.grappe.supplier.registry;

import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import jakarta.enterprise.context.RequestScoped;

/** Who may see and do what with a supplier; everything else is answered as absent. */
@RequestScoped
public class SupplierAccess {

    private final Caller caller;
    private final GroupMembers members;

    SupplierAccess(Caller caller, GroupMembers members) {
        this.caller = caller;
        this.members = members;
    }

    /** Whether the caller looks after suppliers, or may invite any of them. */
    public boolean seesAll() {
        return caller.hasAny(Role.OPERATOR, Role.NEGOTIATOR);
    }

    /** @throws Problem 404 unless it is the caller's own, or the caller sees all */
    public void requireVisible(String supplierId) {
        if (!seesAll()) {
            caller.requireOrganization(supplierId);
        }
    }

    /** @throws Problem 404 unless it may be seen, or the caller belongs to the group that buys */
    public void requireVisibleToGroup(String supplierId) {
        if (!members.contains(caller.organization())) {
            requireVisible(supplierId);
        }
    }

    /** @throws Problem 404 if it is another organization's, 403 unless the caller sells for it */
    public void requireOwn(String supplierId) {
        caller.requireOrganization(supplierId);
        caller.require(Role.SUPPLIER);
    }

    /** @throws Problem 404 if the caller may not see it, 403 if it is the caller's own */
    public void requireAuthority(String supplierId) {
        requireVisible(supplierId);
        caller.require(Role.OPERATOR, Role.NEGOTIATOR);
    }
}
