package coop.grappe.purchasing.order;

/** What moves an order from state to state. */
enum OrderAct {
    REWRITE,
    PLACE,
    ACCEPT,
    REJECT,
    CANCEL,
    RECEIVE_PART,
    RECEIVE_REST,
    INVOICE,
    CLOSE
}
