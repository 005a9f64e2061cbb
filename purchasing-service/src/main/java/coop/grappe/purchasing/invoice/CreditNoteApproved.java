package coop.grappe.purchasing.invoice;

/** Said inside the process, in the transaction of the act: a treasurer has approved a credit note, so the supplier owes it. */
public record CreditNoteApproved(CreditNote creditNote) {}
