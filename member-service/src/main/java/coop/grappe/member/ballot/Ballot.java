package coop.grappe.member.ballot;

import coop.grappe.member.campaign.Campaign;
import coop.grappe.member.campaign.CharterTerms;
import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Text;
import coop.grappe.platform.problem.Problem;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The members' decision on one proposed award: one member, one vote. Its roll is frozen when it opens; it is decided when everyone
 * has voted or its time is over, by the rules of the charter that all have accepted. Until then nobody sees how the votes stand; nor later, if the
 * award came to nothing meanwhile, which ends the ballot without a decision.
 */
@Entity
public class Ballot {

    @Id
    private UUID id;

    private UUID campaignId;
    private UUID awardId;
    private String organizer;

    @Enumerated(EnumType.STRING)
    private BallotState state;

    private int quorumPercent;
    private int majorityPercent;

    @Embedded
    private Money total;

    @Embedded
    private Money baseline;

    @Embedded
    private Text reasons;

    @JdbcTypeCode(SqlTypes.JSON)
    private Comparison comparison;

    @ElementCollection
    @CollectionTable(name = "ballot_supplier", joinColumns = @JoinColumn(name = "ballot_id"))
    @OrderBy("supplierId")
    private List<AwardedSupplier> suppliers = new ArrayList<>();

    private Instant openedAt;
    private Instant closesAt;
    private int roll;
    private int castVotes;
    private String lastDigest;
    private @Nullable Integer approve;
    private @Nullable Integer reject;
    private @Nullable Integer abstain;
    private @Nullable Instant decidedAt;

    @Version
    private long version;

    protected Ballot() {}

    /** @param roll how many members may vote, at least one */
    static Ballot opened(Campaign campaign, CharterTerms charter, AwardProposed award, int roll, Instant now) {
        Ballot ballot = new Ballot();
        ballot.id = Ids.next();
        ballot.campaignId = campaign.id();
        ballot.awardId = award.awardId();
        ballot.organizer = campaign.organizer();
        ballot.state = BallotState.OPEN;
        ballot.quorumPercent = charter.quorumPercent();
        ballot.majorityPercent = charter.majorityPercent();
        ballot.total = award.total();
        ballot.baseline = award.baseline();
        ballot.reasons = award.reasons();
        ballot.comparison = new Comparison(award.conditions(), award.alternatives());
        ballot.suppliers.addAll(award.suppliers());
        ballot.openedAt = now;
        ballot.closesAt = now.plus(charter.votingPeriod());
        ballot.roll = roll;
        ballot.lastDigest = VoteChain.start(ballot.id);
        return ballot;
    }

    BallotEvent opening() {
        return new BallotEvent.Opened(id, campaignId, awardId, closesAt, roll);
    }

    /**
     * The next vote of the chain; the ballot's row is locked, so there is one next.
     *
     * @throws Problem 409 when voting is over
     */
    Vote cast(String memberId, String login, Choice choice, String salt, Instant now) {
        BallotState open = state.after(BallotAct.VOTE).orElseThrow(this::refusal);
        if (!now.isBefore(closesAt)) {
            throw new Problem(BallotProblem.VOTING_OVER, closesAt.toString());
        }
        state = open;
        castVotes++;
        Vote vote = Vote.cast(this, castVotes, memberId, login, choice, salt, now);
        lastDigest = vote.digest();
        return vote;
    }

    boolean isOverAt(Instant now) {
        return state == BallotState.OPEN && (castVotes == roll || !now.isBefore(closesAt));
    }

    BallotEvent decide(Tally tally, Instant now) {
        state = state.after(tally.outcome(roll, quorumPercent, majorityPercent)).orElseThrow(this::refusal);
        approve = tally.approve();
        reject = tally.reject();
        abstain = tally.abstain();
        decidedAt = now;
        return new BallotEvent.Decided(
                id, campaignId, awardId, state, roll, tally.approve(), tally.reject(), tally.abstain(), now);
    }

    /** Its award came to nothing: the votes decide nothing, and stay secret. */
    BallotEvent annul(String reason, Instant now) {
        state = state.after(BallotAct.ANNUL).orElseThrow(this::refusal);
        decidedAt = now;
        return new BallotEvent.Annulled(id, campaignId, awardId, reason, now);
    }

    /** @throws Problem 409 while the votes are secret */
    void requireDecided() {
        if (tally() == null) {
            throw new Problem(BallotProblem.BALLOT_UNDECIDED);
        }
    }

    private Problem refusal() {
        return new Problem(
                        BallotProblem.BALLOT_STATE,
                        state.label().fr(),
                        state.label().en())
                .with("state", state.word());
    }

    UUID id() {
        return id;
    }

    UUID campaignId() {
        return campaignId;
    }

    UUID awardId() {
        return awardId;
    }

    String organizer() {
        return organizer;
    }

    BallotState state() {
        return state;
    }

    int quorumPercent() {
        return quorumPercent;
    }

    int majorityPercent() {
        return majorityPercent;
    }

    Money total() {
        return total;
    }

    Money baseline() {
        return baseline;
    }

    Text reasons() {
        return reasons;
    }

    Comparison comparison() {
        return comparison;
    }

    List<AwardedSupplier> suppliers() {
        return List.copyOf(suppliers);
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant closesAt() {
        return closesAt;
    }

    int roll() {
        return roll;
    }

    int castVotes() {
        return castVotes;
    }

    String lastDigest() {
        return lastDigest;
    }

    /** How the members voted; absent while the votes are secret. */
    @Nullable
    Tally tally() {
        return approve == null || reject == null || abstain == null ? null : new Tally(approve, reject, abstain);
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    long version() {
        return version;
    }
}
