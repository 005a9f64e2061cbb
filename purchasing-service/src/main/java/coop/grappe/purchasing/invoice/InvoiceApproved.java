package coop.grappe.purchasing.invoice;

/** Said inside the process, in the transaction of the act: a treasurer has approved an invoice, so the member owes it. */
public record InvoiceApproved(Invoice invoice) {}
