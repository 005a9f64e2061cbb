package coop.grappe.purchasing.invoice;

/**
 * Said inside the process, in the transaction of the act: money was paid for an invoice, perhaps a part of it, or such a payment did
 * not hold and is taken back (its amounts are then negative). Credits move no money and are not said here: see
 * {@link CreditNoteApproved}.
 */
public record InvoicePaid(Invoice invoice, Payment payment) {}
