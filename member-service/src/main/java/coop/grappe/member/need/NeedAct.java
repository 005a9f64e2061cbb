package coop.grappe.member.need;

/** What can happen to a need; {@link NeedState} says when. */
enum NeedAct {
    AMEND,
    WITHDRAW,
    /** Its campaign closes, and the member is bound. */
    COMMIT,
    /** A contract for its item is in force. */
    COVER,
    /** Nothing will be bought for it. */
    LEAVE
}
