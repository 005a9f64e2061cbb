package coop.grappe.supplier.evaluation;

/** What can be done to points that a committee agrees on. */
enum AgreementAct {
    PROPOSE_AGAIN,
    CONFIRM,
    /** The last one confirms. */
    SETTLE
}
