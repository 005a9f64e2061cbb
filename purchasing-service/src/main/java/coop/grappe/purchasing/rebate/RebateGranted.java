package coop.grappe.purchasing.rebate;

/** Said inside the process, in the transaction in which a rebate is earned. */
public record RebateGranted(Rebate rebate) {}
