package coop.grappe.supplier.tender;

/** What can be done to a tender. */
public enum TenderAct {
    PREPARE,
    INVITE,
    ATTACH,
    NAME_COMMITTEE,
    PUBLISH,
    ASK,
    ANSWER,
    AMEND,
    SUBMIT,
    CLOSE,
    HAND_IN,
    OPEN,
    JUDGE,
    EVALUATE,
    COMPARE,
    AWARD,
    /** Something is to be awarded again. */
    RELEASE,
    /** Nothing is to be awarded any more, though not everything is decided. */
    FORGO,
    COMPLETE,
    FAIL,
    CANCEL
}
