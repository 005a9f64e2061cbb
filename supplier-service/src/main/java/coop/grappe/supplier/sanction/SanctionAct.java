package coop.grappe.supplier.sanction;

/** What can be done to a sanction. */
public enum SanctionAct {
    STATE,
    RUN_OUT,
    IMPOSE,
    DROP,
    LIFT
}
