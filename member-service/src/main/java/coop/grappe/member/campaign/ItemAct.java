package coop.grappe.member.campaign;

/** What can happen to an item. */
enum ItemAct {
    ACCEPT,
    REFUSE,
    MERGE,
    SEPARATE,
    ASK
}
