package coop.grappe.platform.machine;

import coop.grappe.platform.event.EventHandler;
import coop.grappe.platform.identity.AdmittedMachines;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets an admitted machine act here. */
@ApplicationScoped
class MachineAdmittedHandler implements EventHandler<MachineChange> {

    private final AdmittedMachines machines;

    MachineAdmittedHandler(AdmittedMachines machines) {
        this.machines = machines;
    }

    @Override
    public String type() {
        return "machines.admitted.v1";
    }

    @Override
    public Class<MachineChange> payload() {
        return MachineChange.class;
    }

    @Override
    public void apply(MachineChange admitted) {
        machines.admit(admitted.clientId(), admitted.organization());
    }
}
