package coop.grappe.purchasing.order;

/** What moves an order from state to state. */
enum OrderAct {
    REWRITE,
    SUBMIT,
    APPROVE,
    REFUSE,
    PLACE,
    ANSWER,
    CONSENT,
    DISSENT,
    ACCEPT,
    REJECT,
    CHANGE,
    CANCEL,
    SHIP,
    RECEIVE_PART,
    RECEIVE_REST,
    RECEIVE_EXCESS,
    KEEP_MORE,
    SEND_BACK,
    REOPEN,
    INVOICE,
    CLOSE,
    UNSETTLE
}
