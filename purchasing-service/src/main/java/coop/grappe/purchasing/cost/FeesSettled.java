package coop.grappe.purchasing.cost;

/** Said inside the process, in the transaction of the act: members get back what they were charged beyond the cost. */
public record FeesSettled(FeeSettlement settlement) {}
