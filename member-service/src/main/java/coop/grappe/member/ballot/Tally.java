package coop.grappe.member.ballot;

import java.util.Collection;

/**
 * The votes of a ballot, counted, and what follows from them, in whole numbers throughout.
 *
 * <p><b>Quorum:</b> the votes cast, abstentions included, are at least {@code quorumPercent} of the roll. <b>Majority:</b> of the
 * votes for and against, those for are more than half where {@code majorityPercent} is 50, and at least {@code majorityPercent} where
 * it is above 50. Without any vote for or against, nothing is carried.
 */
record Tally(int approve, int reject, int abstain) {

    private static final int SIMPLE_MAJORITY = 50;

    static Tally of(Collection<Choice> votes) {
        return new Tally(count(votes, Choice.APPROVE), count(votes, Choice.REJECT), count(votes, Choice.ABSTAIN));
    }

    private static int count(Collection<Choice> votes, Choice choice) {
        return Math.toIntExact(votes.stream().filter(vote -> vote == choice).count());
    }

    int cast() {
        return approve + reject + abstain;
    }

    BallotAct outcome(int roll, int quorumPercent, int majorityPercent) {
        if (100L * cast() < (long) quorumPercent * roll) {
            return BallotAct.LAPSE;
        }
        long forIt = 100L * approve;
        long needed = (long) majorityPercent * (approve + reject);
        boolean carried = majorityPercent == SIMPLE_MAJORITY ? forIt > needed : approve > 0 && forIt >= needed;
        return carried ? BallotAct.CARRY : BallotAct.REJECT;
    }
}
