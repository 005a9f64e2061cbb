package coop.grappe.supplier.evaluation;

/** What can be done while bids are scored. */
enum ScoringAct {
    DECLARE,
    NAME_COMMITTEE,
    SCORE,
    CLOSE,
    AGREE,
    /** A bid is left without a judge. */
    REOPEN,
    CONCLUDE
}
