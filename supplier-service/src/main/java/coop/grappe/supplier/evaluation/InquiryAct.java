package coop.grappe.supplier.evaluation;

/** What can be done to an inquiry about a price. */
enum InquiryAct {
    ANSWER,
    ACCEPT,
    REFUSE,
    /** To refuse a price that was not explained in time. */
    REFUSE_SILENCE
}
