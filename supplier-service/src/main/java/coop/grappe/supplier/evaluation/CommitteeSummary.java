package coop.grappe.supplier.evaluation;

/**
 * Who judged, without names.
 *
 * @param evaluators how many
 * @param recusals how many of them did not judge some bid
 * @param agreements on how many points they agreed, the others being means
 */
record CommitteeSummary(int evaluators, int recusals, int agreements) {

    static final CommitteeSummary UNKNOWN = new CommitteeSummary(0, 0, 0);
}
