package coop.grappe.platform.machine;

/** An organization admitted a machine, or revoked it. */
record MachineChange(String clientId, String organization) {}
