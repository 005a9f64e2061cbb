package coop.grappe.purchasing.integration.machine;

import coop.grappe.platform.event.DomainEvent;

/** What happens to machines. */
sealed interface MachineEvent extends DomainEvent {

    String clientId();

    @Override
    default String topic() {
        return "machines";
    }

    @Override
    default String key() {
        return clientId();
    }

    /** It may act for the organization from now on, in every service. */
    record Admitted(String clientId, String organization) implements MachineEvent {
        @Override
        public String type() {
            return "machines.admitted.v1";
        }
    }

    /** It may not any more. */
    record Revoked(String clientId, String organization) implements MachineEvent {
        @Override
        public String type() {
            return "machines.revoked.v1";
        }
    }
}
