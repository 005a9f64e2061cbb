package coop.grappe.sealing;

import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The head of a log: how many leaves it has and their root; signed, in the format of C2SP tlog-checkpoint.
 *
 * @param origin which log of the signer it is
 * @param root in base64
 */
public record Checkpoint(String origin, long size, String root) {

    public static Checkpoint of(String origin, Frontier frontier) {
        return new Checkpoint(origin, frontier.size(), Base64.getEncoder().encodeToString(frontier.root()));
    }

    /** As a signed note. */
    public String sign(LogKey key) {
        return SignedNote.write(origin + "\n" + size + "\n" + root + "\n", key);
    }

    /** @return the head, if the holder of the key has signed it and nothing was changed */
    public static Optional<Checkpoint> read(String note, LogPublicKey key) {
        return SignedNote.read(note, key).flatMap(text -> parse(text.lines().toList()));
    }

    private static Optional<Checkpoint> parse(List<String> lines) {
        try {
            return Optional.of(new Checkpoint(lines.get(0), Long.parseLong(lines.get(1)), lines.get(2)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException notACheckpoint) {
            return Optional.empty();
        }
    }
}
