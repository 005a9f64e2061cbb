package coop.grappe.purchasing.invoice;

/** Said inside the process, in the transaction of the act: an invoice is paid. */
public record InvoicePaid(Invoice invoice) {}
