package coop.grappe.purchasing.sharing;

/** Said inside the process, in the transaction of the act: a campaign's gain is shared for good; each member's transfer is due. */
public record GainShared(GainSharing sharing) {}
