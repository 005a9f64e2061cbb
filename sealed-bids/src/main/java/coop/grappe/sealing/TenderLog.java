package coop.grappe.sealing;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A tender's log as a service shows it.
 *
 * @param origin its name
 * @param checkpoint its signed head
 * @param leaves their lines, in their order
 */
public record TenderLog(String origin, String checkpoint, List<String> leaves) {

    List<byte[]> hashes() {
        return leaves.stream()
                .map(leaf -> MerkleTree.leaf(leaf.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }
}
