package coop.grappe.member.ballot;

import java.time.Instant;
import java.util.UUID;

/**
 * What a voter keeps: with the salt it proves later which vote of the published chain is its own ({@link VoteChain}).
 *
 * @param sequence the place of the vote in the chain, from 1
 */
record ReceiptView(
        UUID ballotId,
        int sequence,
        String memberId,
        Choice choice,
        Instant castAt,
        String salt,
        String voterCommitment,
        String previousDigest,
        String digest) {

    static ReceiptView of(Vote vote) {
        return new ReceiptView(
                vote.ballotId(),
                vote.sequence(),
                vote.memberId(),
                vote.choice(),
                vote.castAt(),
                vote.salt(),
                vote.voterCommitment(),
                vote.previousDigest(),
                vote.digest());
    }
}
