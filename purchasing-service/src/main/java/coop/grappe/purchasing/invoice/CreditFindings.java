package coop.grappe.purchasing.invoice;

import coop.grappe.purchasing.tax.TaxLine;
import java.util.List;

/** What a credit note was held against: its taxes, explained, and what differs. */
record CreditFindings(List<TaxLine> taxes, List<Discrepancy> disputed) {}
