package coop.grappe.purchasing.contract;

/** Said inside the process, in the transaction that ends a contract: members owe the supplier for what they committed to and did not order. */
public record ShortfallDue(Shortfall shortfall) {}
