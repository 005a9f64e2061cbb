package coop.grappe.supplier.evaluation;

/** What can be done while bids are scored. */
enum ScoringAct {
    DECLARE,
    NAME_COMMITTEE,
    SCORE,
    CLOSE,
    AGREE,
    CONCLUDE
}
