package coop.grappe.supplier.award;

/** What the solver finds out about a scenario. */
public enum ScenarioAct {
    PROVE,
    STOP_SHORT,
    REFUTE,
    GIVE_UP
}
