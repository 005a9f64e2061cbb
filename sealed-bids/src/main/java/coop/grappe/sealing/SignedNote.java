package coop.grappe.sealing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * A text with an Ed25519 signature, in the format of C2SP signed-note: the text, an empty line, and a line with the signer's name and its
 * signature.
 */
final class SignedNote {

    private static final String DASH = "\u2014 ";

    private SignedNote() {}

    /** @param text ends with a newline */
    static String write(String text, LogKey key) {
        byte[] signature = key.sign(text.getBytes(StandardCharsets.UTF_8));
        return text + "\n" + DASH + key.name() + " " + Base64.getEncoder().encodeToString(signature) + "\n";
    }

    /** @return the text, if the holder of the key has signed it and nothing was changed */
    static Optional<String> read(String note, LogPublicKey key) {
        int end = note.indexOf("\n\n");
        if (end < 0) {
            return Optional.empty();
        }
        String text = note.substring(0, end + 1);
        return note.substring(end + 2)
                .lines()
                .filter(line -> signedBy(line, key, text))
                .findAny()
                .map(line -> text);
    }

    private static boolean signedBy(String line, LogPublicKey key, String text) {
        String start = DASH + key.name() + " ";
        if (!line.startsWith(start)) {
            return false;
        }
        try {
            byte[] signature = Base64.getDecoder().decode(line.substring(start.length()));
            return key.verifies(text.getBytes(StandardCharsets.UTF_8), signature);
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }
}
