package coop.grappe.member.campaign;

/** What can happen to a campaign; {@link CampaignState} says when. */
public enum CampaignAct {
    /** Its charter or items change. */
    WRITE,
    PLAN,
    OPEN,
    /** A member adheres, withdraws, or changes its needs. */
    COLLECT,
    /** A member adheres or submits a need once contracts are in force. */
    JOIN_LATE,
    EXTEND,
    CLOSE,
    PUBLISH_TENDER,
    PROPOSE_AWARD,
    CANCEL_AWARD,
    /** Every contract of an award that is not given up has come into force. */
    CONTRACT,
    COMPLETE,
    CANCEL,
    FAIL
}
