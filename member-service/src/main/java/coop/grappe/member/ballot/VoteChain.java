package coop.grappe.member.ballot;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/**
 * The chain of a ballot's votes: each digest covers the vote and the digest before it, so that no cast vote can be changed, left out
 * or put in without breaking it, and without disagreeing with a receipt that a voter holds.
 *
 * <p>All digests are SHA-256 over the UTF-8 text of their parts joined by {@code |}, in lower-case hexadecimal:
 *
 * <ul>
 *   <li>the start: the ballot's id
 *   <li>a voter's commitment: the ballot's id, the member's id, the salt that only its receipt shows; so the voter recognises its
 *       vote in the published chain, and others do not
 *   <li>a vote: the digest before it, the sequence, the commitment, the choice, the instant
 * </ul>
 */
final class VoteChain {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 16;

    private VoteChain() {}

    static String start(UUID ballotId) {
        return digest(ballotId.toString());
    }

    static String salt() {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    static String commitment(UUID ballotId, String memberId, String salt) {
        return digest(ballotId.toString(), memberId, salt);
    }

    static String next(String previous, int sequence, String commitment, Choice choice, Instant castAt) {
        return digest(previous, Integer.toString(sequence), commitment, choice.word(), castAt.toString());
    }

    private static String digest(String... parts) {
        try {
            byte[] text = String.join("|", parts).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
