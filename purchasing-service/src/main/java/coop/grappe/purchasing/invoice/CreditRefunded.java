package coop.grappe.purchasing.invoice;

/** Said inside the process, in the transaction of the act: the supplier paid a credit note back, or a part of it. */
public record CreditRefunded(CreditNote creditNote, CreditRefund refund) {}
