package coop.grappe.member.ballot;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a voter keeps: with the salt it proves later which vote of the published chain is its own ({@link VoteChain}).
 *
 * @param sequence the place of the vote in the chain, from 1
 */
@Schema(examples = """
                {"ballotId":"01890a5d-ac96-774b-bcce-b30209000007","sequence":1,"memberId":"CA-QC-NEQ:1165432109",
                "choice":"approve","castAt":"2030-01-15T14:30:00.123456Z","salt":"0f1e2d3c4b5a69788796a5b4c3d2e1f0",
                "voterCommitment":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "previousDigest":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "digest":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}""")
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
