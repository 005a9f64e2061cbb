package coop.grappe.member.ballot;

import static coop.grappe.member.campaign.CampaignFixture.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.grappe.member.campaign.CampaignFixture;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Text;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.test.ProblemCatalogue;
import coop.grappe.platform.test.Schemas;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BallotTest {

    private final Ballot ballot = open(2);

    private static Ballot open(int roll) {
        AwardProposed award = new AwardProposed(
                UUID.randomUUID(),
                UUID.randomUUID(),
                Money.cad("450.00"),
                Money.cad("500.00"),
                List.of(),
                new Text("Le moins cher", "The cheapest"),
                List.of(),
                List.of(),
                false);
        return Ballot.opened(CampaignFixture.collecting(), CampaignFixture.terms(), award, roll, NOW);
    }

    private static Vote cast(Ballot ballot, String member, Choice choice) {
        return ballot.cast(member, "login", choice, VoteChain.salt(), NOW);
    }

    @Test
    void everyRefusalSpeaksBothLanguages() {
        ProblemCatalogue.check(BallotProblem.class);
    }

    @Test
    void itIsOverWhenEveryoneHasVotedOrItsTimeIsUp() {
        assertFalse(ballot.isOverAt(NOW));
        assertTrue(ballot.isOverAt(ballot.closesAt()));
        cast(ballot, "a", Choice.APPROVE);
        cast(ballot, "b", Choice.REJECT);
        assertTrue(ballot.isOverAt(NOW));
    }

    @Test
    void nobodyVotesFromItsEndOn() {
        Problem refusal = assertThrows(
                Problem.class, () -> ballot.cast("a", "login", Choice.APPROVE, "salt", NOW.plus(Duration.ofDays(7))));
        assertEquals(BallotProblem.VOTING_OVER, refusal.type());
    }

    @Test
    void itIsDecidedOnce() {
        ballot.decide(new Tally(2, 0, 0), NOW);
        assertEquals(BallotState.CARRIED, ballot.state());
        assertThrows(Problem.class, () -> ballot.decide(new Tally(0, 2, 0), NOW));
        assertThrows(Problem.class, () -> cast(ballot, "a", Choice.REJECT));
    }

    @Test
    void theCountsAreSecretUntilItIsDecided() {
        cast(ballot, "a", Choice.APPROVE);
        assertNull(BallotView.of(ballot).counts());
        assertThrows(Problem.class, ballot::requireDecided);
        ballot.decide(new Tally(1, 0, 0), NOW);
        assertEquals(new BallotView.Counts(1, 0, 0), BallotView.of(ballot).counts());
    }

    @Test
    void anAnnulledBallotTakesNoVoteAndKeepsThoseThatWereCast() {
        cast(ballot, "a", Choice.APPROVE);
        Schemas.check(ballot.annul("refused", NOW));
        assertEquals(BallotState.VOID, ballot.state());
        assertNull(BallotView.of(ballot).counts());
        assertThrows(Problem.class, ballot::requireDecided);
        assertThrows(Problem.class, () -> cast(ballot, "b", Choice.REJECT));
        assertThrows(Problem.class, () -> ballot.decide(new Tally(1, 0, 0), NOW));
        assertFalse(ballot.isOverAt(ballot.closesAt()));
    }

    @Test
    void everyVoteIsChainedToTheOneBefore() {
        Vote first = cast(ballot, "a", Choice.APPROVE);
        Vote second = cast(ballot, "b", Choice.REJECT);
        assertEquals(VoteChain.start(ballot.id()), first.previousDigest());
        assertEquals(first.digest(), second.previousDigest());
        assertEquals(
                second.digest(),
                VoteChain.next(
                        first.digest(),
                        2,
                        VoteChain.commitment(ballot.id(), "b", second.salt()),
                        Choice.REJECT,
                        second.castAt()));
        assertNotEquals(
                second.digest(),
                VoteChain.next(first.digest(), 2, second.voterCommitment(), Choice.APPROVE, second.castAt()));
    }

    @Test
    void whatIsPublishedFitsTheSchemas() {
        Schemas.check(ballot.opening());
        Schemas.check(ballot.decide(new Tally(1, 0, 0), NOW));
        Schemas.check(open(3).decide(new Tally(0, 0, 1), NOW));
    }
}
