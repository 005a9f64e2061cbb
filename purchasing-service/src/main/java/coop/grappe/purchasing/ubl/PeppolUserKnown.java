package coop.grappe.purchasing.ubl;

/** Said inside the process: an organization has said that it uses Peppol, and is not the only one. */
record PeppolUserKnown(String organization) {}
