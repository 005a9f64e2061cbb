package coop.grappe.member.ballot;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One vote of the published chain, without the voter's name. */
@Schema(examples = """
                {"sequence":1,"choice":"approve","castAt":"2030-01-15T14:30:00.123456Z",
                "voterCommitment":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "previousDigest":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "digest":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}""")
record ChainLinkView(
        int sequence, Choice choice, Instant castAt, String voterCommitment, String previousDigest, String digest) {

    static ChainLinkView of(Vote vote) {
        return new ChainLinkView(
                vote.sequence(),
                vote.choice(),
                vote.castAt(),
                vote.voterCommitment(),
                vote.previousDigest(),
                vote.digest());
    }
}
