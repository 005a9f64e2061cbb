package coop.grappe.sealing;

import java.util.List;
import java.util.Optional;

/**
 * The log's promise that a leaf is in it: signed when the leaf is appended, to be kept by whoever caused it.
 *
 * @param origin of which log
 * @param leaf the text of the leaf, to the letter
 */
public record Receipt(String origin, String leaf) {

    private static final String KIND = "receipt";

    /** As a signed note. */
    public String sign(LogKey key) {
        return SignedNote.write(origin + "\n" + KIND + "\n" + leaf + "\n", key);
    }

    /** @return the receipt, if the holder of the key has signed it and nothing was changed */
    public static Optional<Receipt> read(String note, LogPublicKey key) {
        return SignedNote.read(note, key).flatMap(text -> parse(text.lines().toList()));
    }

    private static Optional<Receipt> parse(List<String> lines) {
        return lines.size() == 3 && lines.get(1).equals(KIND)
                ? Optional.of(new Receipt(lines.get(0), lines.get(2)))
                : Optional.empty();
    }
}
