package coop.grappe.supplier.scorecard;

/** Beside which stand the texts of what is wrong with a question for facts. */
final class ScorecardProblem {

    private ScorecardProblem() {}
}
