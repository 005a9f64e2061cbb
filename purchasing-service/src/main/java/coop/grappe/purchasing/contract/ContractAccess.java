package coop.grappe.purchasing.contract;

import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Who may see a contract and act on it: its organizer, its supplier, and the members that may order under it. */
@ApplicationScoped
class ContractAccess {

    private final Contracts contracts;
    private final Entitlements entitlements;
    private final Caller caller;

    ContractAccess(Contracts contracts, Entitlements entitlements, Caller caller) {
        this.contracts = contracts;
        this.entitlements = entitlements;
        this.caller = caller;
    }

    Contract visible(UUID id) {
        return seen(contracts.findByIdOptional(id).orElseThrow(Problem::notFound));
    }

    /** The contract, locked, for whoever may see it. */
    Contract locked(UUID id) {
        return seen(contracts.locked(id));
    }

    /** The contract, locked, for the organizer's negotiator. */
    Contract asOrganizer(UUID id) {
        Contract contract = locked(id);
        caller.requireOrganization(contract.organizer());
        caller.require(Role.NEGOTIATOR);
        return contract;
    }

    /** The contract, locked, for one of its two sides: the organizer's negotiator or the supplier. */
    Contract asSide(UUID id) {
        Contract contract = locked(id);
        if (caller.actsFor(contract.organizer())) {
            caller.require(Role.NEGOTIATOR);
        } else if (caller.actsFor(contract.supplierId())) {
            caller.require(Role.SUPPLIER);
        } else {
            caller.require(Role.NEGOTIATOR, Role.SUPPLIER);
            throw Problem.notFound();
        }
        return contract;
    }

    boolean isSide(Contract contract) {
        return caller.actsFor(contract.organizer()) || caller.actsFor(contract.supplierId());
    }

    private Contract seen(Contract contract) {
        if (!isSide(contract) && !entitlements.has(contract.id(), caller.organization())) {
            throw Problem.notFound();
        }
        return contract;
    }
}
