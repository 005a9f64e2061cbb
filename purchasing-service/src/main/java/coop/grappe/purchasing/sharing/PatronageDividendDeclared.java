package coop.grappe.purchasing.sharing;

/** Said inside the process, in the transaction of the act: an organizer returns some of its surplus to those who bought through it. */
public record PatronageDividendDeclared(PatronageDividend dividend) {}
