package coop.grappe.supplier.award;

/** What can be done to an award. */
public enum AwardAct {
    RATIFY,
    COMPLAIN,
    /** A winner does not want it, or cannot. */
    DROP_OUT,
    ACTIVATE,
    CANCEL,
    /** A contract of it is not signed. */
    LAPSE,
    /** Nobody is left, or looked for, who could have it. */
    FAIL
}
