package coop.grappe.member.ballot;

/** What can happen to a ballot; {@link BallotState} says when. */
enum BallotAct {
    VOTE,
    CARRY,
    REJECT,
    /** It is over without a quorum. */
    LAPSE,
    /** Its award came to nothing meanwhile. */
    ANNUL
}
