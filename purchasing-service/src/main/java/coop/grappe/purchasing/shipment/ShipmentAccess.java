package coop.grappe.purchasing.shipment;

import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import coop.grappe.purchasing.contract.Contract;
import coop.grappe.purchasing.contract.Contracts;
import coop.grappe.purchasing.contract.Entitlements;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Who may see shipments and act on them: the supplier and the organizer; members of the contract see what goes to them. */
@ApplicationScoped
class ShipmentAccess {

    private final Shipments shipments;
    private final Contracts contracts;
    private final Entitlements entitlements;
    private final Caller caller;

    ShipmentAccess(Shipments shipments, Contracts contracts, Entitlements entitlements, Caller caller) {
        this.shipments = shipments;
        this.contracts = contracts;
        this.entitlements = entitlements;
        this.caller = caller;
    }

    /** The contract, for its supplier or the organizer's negotiator. */
    Contract contractForPlanning(UUID contractId) {
        Contract contract = contracts.findByIdOptional(contractId).orElseThrow(Problem::notFound);
        requirePlanner(contract.supplierId(), contract.organizer(), contractId);
        return contract;
    }

    Shipment visible(UUID id) {
        Shipment shipment = shipments.findByIdOptional(id).orElseThrow(Problem::notFound);
        requireConcerned(shipment.supplierId(), shipment.organizer(), shipment.contractId());
        return shipment;
    }

    /** The shipment, locked, for its supplier or the organizer's negotiator. */
    Shipment asPlanner(UUID id) {
        Shipment shipment = shipments.locked(id);
        requirePlanner(shipment.supplierId(), shipment.organizer(), shipment.contractId());
        return shipment;
    }

    /** The shipment, locked, for its supplier. */
    Shipment asSupplier(UUID id) {
        Shipment shipment = asPlanner(id);
        if (!caller.actsFor(shipment.supplierId())) {
            caller.require(Role.SUPPLIER);
            throw Problem.notFound();
        }
        return shipment;
    }

    /** Of what a shipment holds, what the caller may see: all of it, or what goes to itself. */
    List<ShipmentLine> visible(Shipment shipment, List<ShipmentLine> lines) {
        boolean all = caller.actsFor(shipment.supplierId()) || caller.actsFor(shipment.organizer());
        return all
                ? lines
                : lines.stream().filter(line -> caller.actsFor(line.memberId())).toList();
    }

    private void requirePlanner(String supplierId, String organizer, UUID contractId) {
        requireConcerned(supplierId, organizer, contractId);
        if (caller.actsFor(supplierId)) {
            caller.require(Role.SUPPLIER);
        } else {
            caller.require(Role.NEGOTIATOR);
            if (!caller.actsFor(organizer)) {
                throw Problem.notFound();
            }
        }
    }

    private void requireConcerned(String supplierId, String organizer, UUID contractId) {
        boolean concerned = caller.actsFor(supplierId)
                || caller.actsFor(organizer)
                || entitlements.has(contractId, caller.organization());
        if (!concerned) {
            throw Problem.notFound();
        }
    }
}
