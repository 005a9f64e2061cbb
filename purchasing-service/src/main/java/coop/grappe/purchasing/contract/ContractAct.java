package coop.grappe.purchasing.contract;

/** What is done with a contract; some of it moves it from state to state, the rest is allowed in some states only. */
enum ContractAct {
    /** The organizer sets its terms. */
    STIPULATE,
    SIGN,
    ACTIVATE,
    /** It is given up before both sides have signed. */
    LAPSE,
    /** A member orders. */
    ORDER,
    /** A member hands entitlement to another. */
    TRANSFER,
    AMEND,
    REVISE_PRICES,
    RENEW,
    SUSPEND,
    RESUME,
    /** One side says that it will end it. */
    GIVE_NOTICE,
    WITHDRAW_NOTICE,
    TERMINATE,
    EXPIRE
}
