package coop.grappe.platform.machine;

import coop.grappe.platform.event.EventHandler;
import coop.grappe.platform.identity.AdmittedMachines;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets a revoked machine act here no more. */
@ApplicationScoped
class MachineRevokedHandler implements EventHandler<MachineChange> {

    private final AdmittedMachines machines;

    MachineRevokedHandler(AdmittedMachines machines) {
        this.machines = machines;
    }

    @Override
    public String type() {
        return "machines.revoked.v1";
    }

    @Override
    public Class<MachineChange> payload() {
        return MachineChange.class;
    }

    @Override
    public void apply(MachineChange revoked) {
        machines.revoke(revoked.clientId(), revoked.organization());
    }
}
