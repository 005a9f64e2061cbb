package coop.grappe.purchasing.invoice;

/** What moves an invoice from state to state. */
enum InvoiceAct {
    MATCH,
    DISPUTE,
    CORRECT,
    ACCEPT,
    WITHDRAW,
    APPROVE,
    PAY_PART,
    PAY,
    UNPAY
}
