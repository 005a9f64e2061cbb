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
    RELEASE,
    COMPLETE,
    FAIL,
    CANCEL
}
