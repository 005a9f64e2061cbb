package coop.grappe.member.ballot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TallyTest {

    @ParameterizedTest(name = "{0} for, {1} against, {2} abstaining of {3}; quorum {4} %, majority {5} %: {6}")
    @CsvSource({
        // The quorum is reached exactly, or missed by one vote; abstentions count for it.
        "5, 0, 0, 10, 50, 50, CARRY",
        "4, 0, 0, 10, 50, 50, LAPSE",
        "2, 0, 3, 10, 50, 50, CARRY",
        "0, 0, 0, 10, 1, 50, LAPSE",
        "3, 0, 0, 9, 34, 50, LAPSE",
        "3, 0, 0, 9, 33, 50, CARRY",
        "10, 0, 0, 10, 100, 50, CARRY",
        "9, 0, 0, 10, 100, 50, LAPSE",
        // A simple majority is more than half of those for and against.
        "3, 3, 4, 10, 50, 50, REJECT",
        "4, 3, 0, 7, 50, 50, CARRY",
        "0, 0, 10, 10, 50, 50, REJECT",
        // A larger one is reached at its percentage.
        "2, 1, 0, 3, 50, 66, CARRY",
        "2, 1, 0, 3, 50, 67, REJECT",
        "3, 1, 0, 4, 50, 75, CARRY",
        "51, 49, 0, 100, 50, 51, CARRY",
        "50, 50, 0, 100, 50, 51, REJECT",
        "10, 0, 0, 10, 50, 100, CARRY",
        "9, 1, 0, 10, 50, 100, REJECT",
        "0, 0, 10, 10, 50, 100, REJECT"
    })
    void theOutcomeFollowsFromQuorumAndMajority(
            int approve, int reject, int abstain, int roll, int quorum, int majority, BallotAct outcome) {
        assertEquals(outcome, new Tally(approve, reject, abstain).outcome(roll, quorum, majority));
    }

    @Property
    void theOutcomeDoesNotDependOnTheOrderOfTheVotes(
            @ForAll @Size(max = 60) List<Choice> votes,
            @ForAll @IntRange(min = 0, max = 20) int silent,
            @ForAll @IntRange(min = 1, max = 100) int quorum,
            @ForAll @IntRange(min = 50, max = 100) int majority,
            @ForAll Random random) {
        List<Choice> shuffled = new ArrayList<>(votes);
        Collections.shuffle(shuffled, random);
        int roll = Math.max(1, votes.size() + silent);
        assertEquals(
                Tally.of(votes).outcome(roll, quorum, majority),
                Tally.of(shuffled).outcome(roll, quorum, majority));
    }

    @Property
    void oneMoreVoteForItNeverMakesACarriedBallotRejected(
            @ForAll @IntRange(min = 0, max = 50) int approve,
            @ForAll @IntRange(min = 0, max = 50) int reject,
            @ForAll @IntRange(min = 50, max = 100) int majority) {
        int roll = approve + reject + 1;
        BallotAct before = new Tally(approve, reject, 0).outcome(roll, 1, majority);
        BallotAct after = new Tally(approve + 1, reject, 0).outcome(roll, 1, majority);
        if (before == BallotAct.CARRY) {
            assertEquals(BallotAct.CARRY, after);
        }
    }
}
