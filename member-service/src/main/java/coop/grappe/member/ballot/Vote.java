package coop.grappe.member.ballot;

import coop.grappe.platform.identity.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A member's vote. It never changes: the database refuses it, and the chain would show it ({@link VoteChain}). */
@Entity
@Immutable
public class Vote {

    @Id
    private UUID id;

    private UUID ballotId;
    private String memberId;
    private int sequence;

    @Enumerated(EnumType.STRING)
    private Choice choice;

    private String castBy;
    private Instant castAt;
    private String salt;
    private String voterCommitment;
    private String previousDigest;
    private String digest;

    protected Vote() {}

    static Vote cast(
            Ballot ballot, int sequence, String memberId, String login, Choice choice, String salt, Instant now) {
        Vote vote = new Vote();
        vote.id = Ids.next();
        vote.ballotId = ballot.id();
        vote.memberId = memberId;
        vote.sequence = sequence;
        vote.choice = choice;
        vote.castBy = login;
        vote.castAt = now;
        vote.salt = salt;
        vote.voterCommitment = VoteChain.commitment(ballot.id(), memberId, salt);
        vote.previousDigest = ballot.lastDigest();
        vote.digest = VoteChain.next(vote.previousDigest, sequence, vote.voterCommitment, choice, now);
        return vote;
    }

    UUID id() {
        return id;
    }

    UUID ballotId() {
        return ballotId;
    }

    String memberId() {
        return memberId;
    }

    int sequence() {
        return sequence;
    }

    Choice choice() {
        return choice;
    }

    String castBy() {
        return castBy;
    }

    Instant castAt() {
        return castAt;
    }

    String salt() {
        return salt;
    }

    String voterCommitment() {
        return voterCommitment;
    }

    String previousDigest() {
        return previousDigest;
    }

    String digest() {
        return digest;
    }
}
