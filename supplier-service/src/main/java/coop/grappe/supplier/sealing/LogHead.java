package coop.grappe.supplier.sealing;

import coop.grappe.sealing.Checkpoint;
import coop.grappe.sealing.Frontier;
import coop.grappe.sealing.LogKey;
import coop.grappe.sealing.MerkleTree;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Where a log ends: its size, what is needed to append to it, and its head as last signed. */
@Entity
public class LogHead {

    @Id
    private UUID logId;

    private String origin;
    private long size;
    private byte[] frontier;
    private String checkpoint;

    protected LogHead() {}

    static LogHead empty(UUID logId, String origin) {
        LogHead head = new LogHead();
        head.logId = logId;
        head.origin = origin;
        head.frontier = new byte[0];
        head.checkpoint = "";
        return head;
    }

    /** Appends a line and signs the new head. */
    LogLeaf append(String line, LogKey key) {
        Frontier tree = new Frontier(size, frontier);
        tree.append(MerkleTree.leaf(line.getBytes(StandardCharsets.UTF_8)));
        LogLeaf leaf = LogLeaf.of(logId, size, line);
        size = tree.size();
        frontier = tree.bytes();
        checkpoint = Checkpoint.of(origin, tree).sign(key);
        return leaf;
    }

    /** What the log is called in its heads and receipts. */
    String origin() {
        return origin;
    }

    /** As signed when the last leaf was appended. */
    String checkpoint() {
        return checkpoint;
    }
}
