package coop.grappe.purchasing.order;

/** What settles a change of an order. */
enum OrderChangeAct {
    APPLY,
    REJECT,
    WITHDRAW
}
