package coop.grappe.purchasing.contract;

/** What moves a contract from state to state. */
enum ContractAct {
    ACTIVATE,
    /** It is given up before both sides have signed. */
    LAPSE,
    TERMINATE,
    EXPIRE
}
