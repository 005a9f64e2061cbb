package coop.grappe.supplier.evaluation;

import java.util.List;

/** The order of the bids, lot by lot. */
public record EvaluationReport(List<RankedLot> lots) {}
