package coop.grappe.supplier.evaluation;

import coop.grappe.sealing.Leaf;
import coop.grappe.sealing.MerkleTree;
import coop.grappe.sealing.TenderLog;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * Draws by lot: the bid with the lowest SHA-256 of {@code tender id, newline, root, newline, bid id} comes first, where the root is that of
 * the tender's log up to the leaf that closed it, in hexadecimal. It was fixed when nobody could read a bid, so nobody could know which
 * bids would be equal; and everyone who has the log can draw again.
 */
final class LotDrawing {

    private final UUID tenderId;
    private final String root;

    private LotDrawing(UUID tenderId, String root) {
        this.tenderId = tenderId;
        this.root = root;
    }

    static LotDrawing from(UUID tenderId, TenderLog log) {
        List<byte[]> hashes = new ArrayList<>();
        for (String line : log.leaves()) {
            hashes.add(MerkleTree.leaf(line.getBytes(StandardCharsets.UTF_8)));
            if (Leaf.parse(line).kind() == Leaf.Kind.CLOSED) {
                return new LotDrawing(tenderId, HexFormat.of().formatHex(MerkleTree.root(hashes)));
            }
        }
        throw new IllegalStateException("The log of an opened tender tells its closing");
    }

    String root() {
        return root;
    }

    /** What is drawn for a bid, in hexadecimal. */
    String drawn(UUID bidId) {
        String text = tenderId + "\n" + root + "\n" + bidId;
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
