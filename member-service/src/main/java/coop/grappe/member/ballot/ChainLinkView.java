package coop.grappe.member.ballot;

import java.time.Instant;

/** One vote of the published chain, without the voter's name. */
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
