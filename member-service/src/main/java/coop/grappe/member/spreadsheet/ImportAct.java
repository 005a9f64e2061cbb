package coop.grappe.member.spreadsheet;

/** What can happen to an import. */
enum ImportAct {
    START,
    CHECK,
    COMPLETE,
    REFUSE,
    FAIL,
    EXECUTE,
    CANCEL
}
