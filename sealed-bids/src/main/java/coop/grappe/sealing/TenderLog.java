package coop.grappe.sealing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A tender's log, or an auction's, as a service shows it.
 *
 * @param origin its name
 * @param checkpoint its signed head
 * @param leaves their lines, in their order
 */
public record TenderLog(String origin, String checkpoint, List<String> leaves) {

    /** Where it tells that a bid was submitted, from 0. */
    public OptionalInt indexOfSubmission(UUID bid) {
        return IntStream.range(0, leaves.size())
                .filter(index -> Course.read(leaves.get(index))
                        .filter(leaf -> leaf.kind() == Leaf.Kind.SUBMITTED && bid.equals(leaf.bid()))
                        .isPresent())
                .findFirst();
    }

    /** Whether it is the log of an auction, which tells another course. */
    boolean isOfAuction() {
        return origin.contains("/auctions/");
    }

    List<byte[]> hashes() {
        return leaves.stream()
                .map(leaf -> MerkleTree.leaf(leaf.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }
}
