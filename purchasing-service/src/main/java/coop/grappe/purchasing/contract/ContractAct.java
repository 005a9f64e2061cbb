package coop.grappe.purchasing.contract;

/** What moves a contract from state to state. */
enum ContractAct {
    ACTIVATE,
    TERMINATE,
    EXPIRE
}
