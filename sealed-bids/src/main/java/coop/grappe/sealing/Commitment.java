package coop.grappe.sealing;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What binds a bidder and the log to a content without telling it: SHA-256 of a random salt and the content. The salt is sealed with the
 * content, so that nobody can try out prices against the hash before the opening.
 *
 * @param salt 32 random bytes in base64url
 * @param content to the letter
 */
public record Commitment(String salt, String content) {

    private static final int LENGTH = 32;

    /** With a salt of its own. */
    public static Commitment to(String content) {
        byte[] salt = new byte[LENGTH];
        new SecureRandom().nextBytes(salt);
        return new Commitment(Base64.getUrlEncoder().withoutPadding().encodeToString(salt), content);
    }

    /** SHA-256 over salt, newline and content, in hexadecimal. */
    public String hash() {
        return Sha256.hex((salt + "\n" + content).getBytes(StandardCharsets.UTF_8));
    }
}
