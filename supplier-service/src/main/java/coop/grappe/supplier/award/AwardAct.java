package coop.grappe.supplier.award;

/** What can be done to an award. */
public enum AwardAct {
    RATIFY,
    COMPLAIN,
    ACTIVATE,
    CANCEL
}
