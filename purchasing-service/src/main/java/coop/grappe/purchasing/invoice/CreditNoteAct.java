package coop.grappe.purchasing.invoice;

/** What moves a credit note from state to state. */
enum CreditNoteAct {
    MATCH,
    DISPUTE,
    WITHDRAW,
    APPROVE,
    USE
}
